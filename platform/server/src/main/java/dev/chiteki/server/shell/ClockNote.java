package dev.chiteki.server.shell;

import com.vaadin.flow.component.html.Span;
import dev.chiteki.api.japan.BusinessClock;
import dev.chiteki.api.text.Texts;
import org.springframework.stereotype.Component;

/** The day by which all rules run, on every page; marked where it is not the real one. */
@Component
final class ClockNote {

    private final BusinessClock clock;
    private final Texts texts;

    ClockNote(BusinessClock clock, Texts texts) {
        this.clock = clock;
        this.texts = texts;
    }

    Span create() {
        Span day = new Span(texts.get("shell.today", clock.today()));
        Span note = new Span(day);
        note.addClassName("chiteki-clock");
        if (clock.isShifted()) {
            Span training = new Span(texts.get("shell.training"));
            training.addClassName("chiteki-training");
            note.add(training);
        }
        return note;
    }
}
