package dev.chiteki.budget.books;

import dev.chiteki.api.event.Aggregate;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.budget.ledger.DocumentNumber;
import dev.chiteki.funds.FundsLine;
import dev.chiteki.funds.event.SpendingReversed;
import jakarta.persistence.EntityManager;

/** Tells the plugins that have ordered spendings what becomes of them in the books. */
final class SpendingEvents {

    private final PluginContext context;

    SpendingEvents(PluginContext context) {
        this.context = context;
    }

    /** Keeps who ordered it. A repeated order names the spending of the first one. */
    void ordered(EntityManager entities, DocumentNumber number, String key) {
        if (entities.find(OrderedSpending.class, number.key()) == null) {
            entities.persist(new OrderedSpending(number, key));
        }
    }

    /** Publishes, if another plugin had ordered it, that the document was undone by that reversal. */
    void undone(EntityManager entities, DocumentNumber number, Document reversal) {
        OrderedSpending ordered = entities.find(OrderedSpending.class, number.key());
        if (ordered != null) {
            Heading heading = reversal.heading();
            SpendingReversed event = new SpendingReversed(
                    ordered.key(),
                    number.toString(),
                    new FundsLine(number.year(), heading.category()),
                    heading.amount(),
                    reversal.number().toString(),
                    heading.date(),
                    heading.reason());
            context.events().publish(new Aggregate(SpendingReversed.AGGREGATE, number.toString()), event);
        }
    }
}
