package dev.chiteki.budget.books;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import dev.chiteki.api.error.Reason;
import dev.chiteki.budget.ledger.DocumentKind;
import dev.chiteki.budget.ledger.DocumentNumber;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request whose key has made a document before: the same again books nothing, and another one hides nothing. */
final class Repetition {

    private final EntityManager entities;
    private final Document made;

    Repetition(EntityManager entities, Document made) {
        this.entities = entities;
        this.made = made;
    }

    /** @throws ChitekiException CONFLICT with each difference, if the key has made something else */
    DocumentNumber require(Heading wanted, List<DocumentKind> steps) {
        List<Reason> differences = differences(wanted, steps);
        if (!differences.isEmpty()) {
            throw new ChitekiException(Fault.CONFLICT, differences);
        }
        return made.number();
    }

    /** What of it is not as it was then. */
    List<Reason> differences(Heading wanted, List<DocumentKind> steps) {
        Heading now = steps.size() == 1 ? wanted : wanted.as(wanted.kind(), wanted.predecessor());
        Heading then = asked(steps.size());
        List<Reason> reasons = new ArrayList<>();
        if (now.kind() != then.kind()) {
            return List.of(Reason.at("kind", "budget.reused-kind", made.number()));
        }
        compare(reasons, "category", "budget.reused-category", then.category(), now.category());
        compare(reasons, "amount", "budget.reused-amount", then.amount(), now.amount());
        compare(reasons, "date", "budget.reused-date", then.date(), now.date());
        compare(
                reasons,
                "payee",
                "budget.reused-payee",
                then.payee().name(),
                now.payee().name());
        compare(reasons, "purpose", "budget.reused-purpose", then.purpose(), now.purpose());
        compare(reasons, "predecessor", "budget.reused-predecessor", then.predecessor(), now.predecessor());
        compare(reasons, "until", "budget.reused-until", then.until(), now.until());
        if (reasons.isEmpty() && !now.equals(then)) {
            reasons.add(Reason.of("budget.reused-other", made.number()));
        }
        return reasons;
    }

    /** The document as it was asked for: what was booked with it in one act stands between it and what it follows. */
    private Heading asked(int steps) {
        Document first = made;
        DocumentNumber before = made.heading().predecessor();
        while (before != null) {
            Document earlier = entities.find(Document.class, before.key());
            if (earlier == null || earlier.act() != made.act()) {
                break;
            }
            first = earlier;
            before = first.heading().predecessor();
        }
        boolean alone = first == made && steps == 1;
        return alone ? made.heading() : made.heading().as(made.heading().kind(), before);
    }

    private void compare(List<Reason> reasons, String field, String code, @Nullable Object then, @Nullable Object now) {
        if (!Objects.equals(then, now)) {
            reasons.add(Reason.at(field, code, made.number(), shown(then), shown(now)));
        }
    }

    private static Object shown(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
