package dev.chiteki.server.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chiteki.api.job.Schedule;
import dev.chiteki.server.schedule.JobBoard;
import dev.chiteki.server.schedule.JobKey;
import dev.chiteki.server.schedule.RecordedRun;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The region's jobs, one below the other: what each does, when it runs next, how it went last. */
final class JobsPage extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final String RUN = "run";
    private static final String SWITCH = "switch";

    private final transient JobDesk desk;

    @SuppressWarnings("this-escape")
    JobsPage(JobDesk desk) {
        this.desk = desk;
        getContent().addClassName("chiteki-sections");
        show();
    }

    private Button show() {
        Button again = new Button(desk.text("again"), VaadinIcon.REFRESH.create(), click -> show().focus());
        getContent().removeAll();
        List<JobBoard.Row> rows = desk.jobs().all();
        if (rows.isEmpty()) {
            getContent().add(desk.context().parts().empty(desk.text("none")), again);
            return again;
        }
        Div tools = new Div(again, desk.context().links().anchor("jobs/runs", desk.text("runs-link")));
        tools.addClassName("chiteki-row");
        getContent().add(new Paragraph(desk.text("lead")), tools);
        rows.forEach(row -> getContent().add(section(row)));
        return again;
    }

    private Section section(JobBoard.Row row) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("chiteki-facts");
        add(facts, "plugin", new Span(desk.wording().nameOf(row.plugin())));
        add(facts, "schedule", schedule(row));
        add(facts, "next", new Span(row.paused() ? desk.text("paused") : desk.minute(row.next())));
        add(facts, "last", last(row.last()));
        Div acts = new Div();
        acts.addClassName("chiteki-row");
        Section section = new Section(
                new H2(desk.title(row)),
                new Paragraph(row.plugin().texts().get(row.job().explanationKey())),
                facts,
                acts);
        section.addClassName("chiteki-card");
        if (desk.jobs().isManaged()) {
            acts.add(run(section, row.key(), desk.title(row)), turn(section, row.key(), desk.title(row), row.paused()));
        }
        String path = "jobs/runs?job=" + row.key().plugin() + "." + row.key().job();
        acts.add(desk.context().links().anchor(path, desk.text("history-of", desk.title(row))));
        return section;
    }

    private Component schedule(JobBoard.Row row) {
        Schedule schedule = row.job().schedule();
        Span expression = new Span(schedule.expression());
        expression.setTitle(desk.text("schedule.expression"));
        return new CronWords(desk.texts())
                .of(schedule)
                .<Component>map(words -> {
                    expression.addClassName("chiteki-fine");
                    return new Div(new Div(words), expression);
                })
                .orElse(expression);
    }

    private Component last(@Nullable RecordedRun run) {
        if (run == null) {
            return new Span(desk.text("never"));
        }
        Span badge = new Span(desk.text("state." + run.state().code()));
        badge.addClassNames("chiteki-badge", RunBadge.style(run.state()));
        Div whole = new Div(badge, new Span(" " + desk.minute(run.scheduled())));
        if (run.summary() != null) {
            whole.add(new Div(run.summary()));
        }
        return whole;
    }

    /** What stands on the page while a version stops must hold nothing of it: key and title are texts. */
    private Button run(Section section, JobKey key, String title) {
        Button run = new Button(desk.text("run"), VaadinIcon.PLAY.create(), click -> {
            desk.act("run of " + key, () -> desk.jobs().start(key), desk.text("begun", title));
            renew(section, key, RUN);
        });
        run.setAriaLabel(desk.text("run-of", title));
        run.setId(id(RUN, key));
        return run;
    }

    private Button turn(Section section, JobKey key, String title, boolean paused) {
        Button turn = new Button(desk.text(paused ? "resume" : "pause"), click -> {
            if (paused) {
                desk.act("resume of " + key, () -> desk.jobs().resume(key), desk.text("resumed", title));
            } else {
                desk.act("pause of " + key, () -> desk.jobs().pause(key), desk.text("was-paused", title));
            }
            renew(section, key, SWITCH);
        });
        turn.setAriaLabel(desk.text(paused ? "resume-of" : "pause-of", title));
        turn.setId(id(SWITCH, key));
        return turn;
    }

    /** Shows how the job stands by now, the focus where it was. */
    private void renew(Section section, JobKey key, String pressed) {
        desk.jobs().all().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .map(this::section)
                .ifPresentOrElse(
                        now -> {
                            getContent().replace(section, now);
                            focus(now, id(pressed, key));
                        },
                        () -> show().focus());
    }

    private static void focus(Component within, String id) {
        if (within.getId().filter(id::equals).isPresent() && within instanceof Button button) {
            button.focus();
        }
        within.getChildren().forEach(child -> focus(child, id));
    }

    private static String id(String act, JobKey key) {
        return act + "-" + key.plugin() + "-" + key.job();
    }

    private void add(DescriptionList facts, String key, Component value) {
        DescriptionList.Description description = new DescriptionList.Description();
        description.add(value);
        facts.add(new DescriptionList.Term(desk.text(key)), description);
    }
}
