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
import dev.chiteki.server.schedule.JobBoard;
import dev.chiteki.server.schedule.JobKey;
import dev.chiteki.server.schedule.RecordedRun;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The region's jobs, one below the other: what each does, when it runs next, how it went last. */
final class JobsPage extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient JobDesk desk;

    @SuppressWarnings("this-escape")
    JobsPage(JobDesk desk) {
        this.desk = desk;
        getContent().addClassName("chiteki-sections");
        show();
    }

    private void show() {
        getContent().removeAll();
        List<JobBoard.Row> rows = desk.jobs().all();
        if (rows.isEmpty()) {
            getContent().add(desk.context().parts().empty(desk.text("none")));
            return;
        }
        Div tools = new Div(
                new Button(desk.text("again"), VaadinIcon.REFRESH.create(), click -> show()),
                desk.context().links().anchor("jobs/runs", desk.text("runs-link")));
        tools.addClassName("chiteki-tools");
        getContent().add(new Paragraph(desk.text("lead")), tools);
        rows.forEach(row -> getContent().add(section(row)));
    }

    private Component section(JobBoard.Row row) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("chiteki-facts");
        add(facts, "plugin", new Span(desk.wording().nameOf(row.plugin())));
        add(facts, "schedule", new Span(row.job().schedule().expression()));
        add(facts, "next", new Span(row.paused() ? desk.text("paused") : desk.minute(row.next())));
        add(facts, "last", last(row.last()));
        String path = "jobs/runs?job=" + row.key().plugin() + "." + row.key().job();
        Section section = new Section(
                new H2(desk.title(row)),
                new Paragraph(row.plugin().texts().get(row.job().explanationKey())),
                facts,
                desk.context().links().anchor(path, desk.text("history-of", desk.title(row))));
        if (desk.jobs().isManaged()) {
            section.add(acts(row.key(), desk.title(row), row.paused()));
        }
        return section;
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
    private Component acts(JobKey key, String title, boolean paused) {
        Button run = new Button(
                desk.text("run"),
                VaadinIcon.PLAY.create(),
                click -> act("run of " + key, () -> desk.jobs().start(key), desk.text("begun", title)));
        run.setAriaLabel(desk.text("run-of", title));
        Button other = paused
                ? new Button(
                        desk.text("resume"),
                        click -> act("resume of " + key, () -> desk.jobs().resume(key), desk.text("resumed", title)))
                : new Button(
                        desk.text("pause"),
                        click -> act("pause of " + key, () -> desk.jobs().pause(key), desk.text("was-paused", title)));
        other.setAriaLabel(desk.text(paused ? "resume-of" : "pause-of", title));
        Div acts = new Div(run, other);
        acts.addClassName("chiteki-tools");
        return acts;
    }

    private void act(String what, Runnable act, String done) {
        desk.act(what, act, done);
        show();
    }

    private void add(DescriptionList facts, String key, Component value) {
        DescriptionList.Description description = new DescriptionList.Description();
        description.add(value);
        facts.add(new DescriptionList.Term(desk.text(key)), description);
    }
}
