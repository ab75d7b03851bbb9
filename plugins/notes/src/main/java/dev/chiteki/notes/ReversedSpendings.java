package dev.chiteki.notes;

import dev.chiteki.api.event.Envelope;
import dev.chiteki.api.event.EventHandler;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.funds.event.SpendingReversed;
import java.util.Locale;

/**
 * Writes a note when a spending that a plugin had ordered was undone in the books, because who relies on it should know; what
 * was spent for a note is marked there too.
 */
final class ReversedSpendings {

    private final Notes notes;
    private final Expenses expenses;
    private final PluginContext context;

    ReversedSpendings(Notes notes, Expenses expenses, PluginContext context) {
        this.notes = notes;
        this.expenses = expenses;
        this.context = context;
    }

    EventHandler<SpendingReversed> handler() {
        return new EventHandler<>("note-reversed-spending", SpendingReversed.class, this::on);
    }

    private void on(SpendingReversed event, Envelope envelope) {
        context.database().write(entities -> {
            expenses.reversed(entities, event.key());
            return notes.record(note(event, envelope));
        });
    }

    private NoteInput note(SpendingReversed event, Envelope envelope) {
        return new NoteInput(
                text("reversed.title", event.number()),
                text(
                        "reversed.body",
                        event.number(),
                        event.amount(),
                        event.reversal(),
                        event.date(),
                        context.directory().nameAndAccount(envelope.actor()),
                        event.reason()));
    }

    /** A note is written once for all readers, in the language of the notebook's name. */
    private String text(String key, Object... arguments) {
        return context.texts().in(Locale.JAPANESE, key, arguments);
    }
}
