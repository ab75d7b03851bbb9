package dev.chiteki.server.operator.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import dev.chiteki.api.text.ConstantName;
import dev.chiteki.server.job.JobRun;
import dev.chiteki.server.operator.JobActs;
import dev.chiteki.server.operator.JobOverview;
import dev.chiteki.server.operator.SettingKeyOverview;
import dev.chiteki.server.shell.Frame;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the node does by itself, and how that went last. */
@Route(value = "operator/jobs", layout = Frame.class)
@PermitAll
final class JobsView extends ConsoleView {

    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS = List.of("job", "place", "last", "took", "result", "next", "acts");

    private final transient JobOverview jobs;
    private final transient JobActs acts;
    private final transient SettingKeyOverview keys;

    JobsView(ConsoleParts parts, JobOverview jobs, JobActs acts, SettingKeyOverview keys) {
        super(parts, "operator.place.jobs", "jobs");
        this.jobs = jobs;
        this.acts = acts;
        this.keys = keys;
    }

    @Override
    void fill(Div place) {
        Button again = new Button(texts().get("operator.server.again"), VaadinIcon.REFRESH.create(), click -> show());
        Table table = new Table(
                "jobs",
                texts().get("operator.jobs"),
                COLUMNS.stream()
                        .map(column -> texts().get("operator.jobs." + column))
                        .toList());
        jobs.all().forEach(row -> addTo(table, row));
        place.add(again, new Paragraph(texts().get("operator.jobs.since")), table.create(), new Paragraph(keyWords()));
    }

    /** Which regions still need an older key, else which keys may go. */
    private String keyWords() {
        if (!keys.hasOthers()) {
            return texts().get("operator.jobs.keys.only", keys.current());
        }
        List<String> waiting = keys.waiting();
        if (!waiting.isEmpty()) {
            return texts().get("operator.jobs.keys.waiting", keys.current(), String.join(", ", waiting));
        }
        return texts().get("operator.jobs.keys.dispensable", keys.current(), String.join(", ", keys.dispensable()));
    }

    private void addTo(Table table, JobOverview.Row row) {
        JobRun newest = row.newest();
        table.row(
                name(row),
                List.of(
                        Table.text(newest == null ? "–" : place(newest)),
                        Table.text(newest == null ? "–" : parts().figures().second(newest.began())),
                        unbroken(newest == null ? "–" : took(newest.took())),
                        newest == null ? Table.text(texts().get("operator.jobs.none")) : result(newest),
                        sentence(texts().get("operator.jobs.next." + row.job().code())),
                        row.runnable() ? runNow(row) : Table.text("")));
        row.failed()
                .forEach(run -> table.row(
                        name(row),
                        List.of(
                                Table.text(place(run)),
                                Table.text(parts().figures().second(run.began())),
                                unbroken(took(run.took())),
                                result(run),
                                Table.text(""),
                                Table.text(""))));
    }

    private Component name(JobOverview.Row row) {
        Span places = new Span(texts().get("operator.jobs.places", row.places()));
        places.addClassName("chiteki-fine");
        Div name = new Div(new Span(texts().get("operator.job." + row.job().code())));
        if (row.places() > 1) {
            name.add(new Div(places));
        }
        return name;
    }

    private String place(JobRun run) {
        return run.place().isEmpty() ? texts().get("operator.jobs.everywhere") : run.place();
    }

    private static Component unbroken(String words) {
        Span whole = new Span(words);
        whole.addClassName("chiteki-unbroken");
        return whole;
    }

    private static Component sentence(String words) {
        Div whole = new Div(words);
        whole.addClassName("chiteki-sentence");
        return whole;
    }

    private Component result(JobRun run) {
        JobRun.State state = run.state();
        VaadinIcon icon =
                switch (state) {
                    case RUNNING -> VaadinIcon.HOURGLASS;
                    case DONE -> VaadinIcon.CHECK_CIRCLE_O;
                    case FAILED -> VaadinIcon.WARNING;
                };
        Span badge = new Span(icon.create(), new Span(texts().get("operator.jobs.state." + ConstantName.of(state))));
        badge.addClassNames(
                "chiteki-badge",
                switch (state) {
                    case RUNNING -> "chiteki-badge-plain";
                    case DONE -> "chiteki-badge-success";
                    case FAILED -> "chiteki-badge-error";
                });
        Div whole = new Div(badge);
        whole.addClassName("chiteki-reasoned");
        String reason = run.reason();
        if (reason != null) {
            whole.add(
                    new Div(reason),
                    new Div(texts().get("operator.jobs.remedy." + run.job().code())));
        } else if (state == JobRun.State.DONE) {
            whole.add(new Div(texts().get("operator.jobs.amount." + run.job().code(), run.amount())));
        }
        return whole;
    }

    private Component runNow(JobOverview.Row row) {
        String name = texts().get("operator.job." + row.job().code());
        Button run = new Button(texts().get("operator.jobs.run"), click -> {
            parts().act(
                            "job " + row.job().code(),
                            () -> acts.run(row.job().code()),
                            texts().get("operator.jobs.begun", name));
            show();
        });
        run.setAriaLabel(texts().get("operator.jobs.run-of", name));
        return run;
    }

    private String took(@Nullable Duration took) {
        return took == null ? "–" : texts().get("operator.jobs.seconds", seconds(took));
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0);
    }
}
