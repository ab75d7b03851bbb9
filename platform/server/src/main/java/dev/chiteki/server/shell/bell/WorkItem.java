package dev.chiteki.server.shell.bell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.chiteki.api.error.Fault;
import dev.chiteki.api.work.WorkId;
import dev.chiteki.api.work.WorkStage;
import dev.chiteki.api.work.WorkState;
import dev.chiteki.server.work.RecordedWork;
import java.io.ByteArrayInputStream;

/** A piece of the person's work in the list. */
final class WorkItem extends ListItem {

    private static final long serialVersionUID = 1L;

    private final transient WorkSection section;
    private final transient WorkId id;
    private final String title;
    private final Div sign = new Div();
    private final ProgressBar bar = new ProgressBar();
    private final Div meta = new Div();
    private final Div acts = new Div();
    private WorkStage shown;

    @SuppressWarnings("this-escape")
    WorkItem(WorkSection section, RecordedWork work) {
        this.section = section;
        this.id = work.state().id();
        this.title = work.state().title();
        this.shown = work.state().stage();
        addClassName("chiteki-work");
        Span heading = new Span(title);
        heading.addClassName("chiteki-work-title");
        bar.getElement().setAttribute("aria-label", title);
        meta.addClassName("chiteki-told-meta");
        acts.addClassName("chiteki-work-acts");
        sign.addClassName("chiteki-told-sign");
        add(sign, new Div(heading, bar, meta, acts));
        write(work.state());
        offer(work);
    }

    boolean shows(WorkState state) {
        return state.id().equals(id);
    }

    /** Writes what has changed; what can be done with it changes with its stage alone. */
    void show(RecordedWork work) {
        write(work.state());
        if (work.state().stage() != shown) {
            shown = work.state().stage();
            offer(work);
        }
    }

    private void write(WorkState state) {
        boolean runs = state.stage() == WorkStage.RUNNING;
        bar.setVisible(runs);
        bar.setIndeterminate(state.total() <= 0);
        if (state.total() > 0) {
            bar.setValue(Math.clamp((double) state.done() / state.total(), 0, 1));
        }
        String place = runs ? steps(state) : text("work.stage." + state.stage().name());
        // What fell silent told nothing of its end.
        String sentence = state.stage() == WorkStage.INTERRUPTED ? text("work.interrupted") : state.sentence();
        meta.setText(sentence.isEmpty() ? place : place + " · " + sentence);
    }

    private String steps(WorkState state) {
        if (state.total() > 0) {
            return text("work.steps", state.done(), state.total());
        }
        return state.done() > 0 ? text("work.done-so-far", state.done()) : text("work.waiting");
    }

    private void offer(RecordedWork work) {
        sign.removeAll();
        sign.add(icon(work.state().stage()));
        acts.removeAll();
        if (work.state().stage() == WorkStage.RUNNING) {
            NativeButton stop = button("work.cancel");
            stop.addClickListener(click -> {
                section.works().cancel(id);
                stop.setEnabled(false);
                stop.setText(text("work.cancelling"));
            });
            acts.add(stop);
            return;
        }
        section.href(work).ifPresent(place -> acts.add(new Anchor(place, text("work.open"))));
        work.state().fileName().ifPresent(name -> acts.add(download(name)));
        NativeButton forget = button("work.forget");
        forget.addClickListener(click -> {
            section.works().forget(id);
            setVisible(false);
        });
        acts.add(forget);
    }

    /** What it means stands beside it in words. */
    private static Icon icon(WorkStage stage) {
        Icon icon =
                switch (stage) {
                    case RUNNING -> VaadinIcon.HOURGLASS.create();
                    case DONE -> VaadinIcon.CHECK_CIRCLE.create();
                    case CANCELLED -> VaadinIcon.BAN.create();
                    case FAILED -> VaadinIcon.CLOSE_CIRCLE.create();
                    case INTERRUPTED -> VaadinIcon.WARNING.create();
                };
        icon.addClassName("chiteki-level-"
                + switch (stage) {
                    case RUNNING, CANCELLED -> "information";
                    case DONE -> "done";
                    case FAILED -> "failure";
                    case INTERRUPTED -> "warning";
                });
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    private Anchor download(String name) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> section.works()
                        .file(id)
                        .map(file -> new DownloadResponse(
                                new ByteArrayInputStream(file.content()),
                                file.name(),
                                file.contentType(),
                                file.content().length))
                        .orElseGet(() -> DownloadResponse.error(Fault.NOT_FOUND.httpStatus()))),
                text("work.download", name));
    }

    private NativeButton button(String key) {
        NativeButton button = new NativeButton(text(key));
        button.addClassName("chiteki-link-button");
        button.getElement().setAttribute("aria-label", text("work.of", text(key), title));
        return button;
    }

    private String text(String key, Object... arguments) {
        return section.texts().get(key, arguments);
    }
}
