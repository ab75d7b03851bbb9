package dev.chiteki.budget.ledger;

import dev.chiteki.api.error.Reason;
import java.util.ArrayList;
import java.util.List;

/** Which document may follow which. */
final class ChainRules {

    private static final String PREDECESSOR = "predecessor";
    private static final String CATEGORY = "category";

    private ChainRules() {}

    static List<Reason> of(Draft draft, YearBooks books) {
        List<Reason> reasons = new ArrayList<>();
        if (draft.kind().isPerCategory() && !books.categories().contains(draft.category())) {
            reasons.add(Reason.at(CATEGORY, "budget.category-unknown", draft.category(), books.year()));
        }
        OpenDocument predecessor = draft.predecessor();
        if (predecessor != null) {
            addMismatches(reasons, draft, predecessor, books);
        } else if (draft.kind().needsPredecessor()) {
            reasons.add(Reason.at(PREDECESSOR, code(draft.kind(), "missing")));
        }
        return reasons;
    }

    static List<Reason> ofReversal(OpenDocument document) {
        if (document.kind() == DocumentKind.REVERSAL) {
            return List.of(Reason.of("budget.reversal-of-reversal", document.number()));
        }
        if (document.kind() == DocumentKind.GRANT_DECISION) {
            return List.of(Reason.of("budget.reversal-of-decision", document.number()));
        }
        if (document.reversed()) {
            return List.of(Reason.of("budget.reversed-already", document.number()));
        }
        if (document.isTakenUp()) {
            return List.of(Reason.of(
                    "budget.reversal-depends",
                    document.number(),
                    document.amount().minus(document.open())));
        }
        return List.of();
    }

    private static void addMismatches(List<Reason> reasons, Draft draft, OpenDocument predecessor, YearBooks books) {
        DocumentKind kind = draft.kind();
        if (!kind.follows(predecessor.kind())) {
            boolean never = kind.predecessor().isEmpty() && kind != DocumentKind.RELEASE;
            String code = never ? "budget.predecessor-forbidden" : code(kind, "expected");
            reasons.add(Reason.at(PREDECESSOR, code, predecessor.number()));
            if (never) {
                return;
            }
        }
        if (predecessor.reversed()) {
            reasons.add(Reason.at(PREDECESSOR, "budget.predecessor-reversed", predecessor.number()));
        }
        if (!predecessor.category().equals(draft.category())) {
            reasons.add(Reason.at(
                    CATEGORY,
                    "budget.category-differs",
                    draft.category(),
                    predecessor.number(),
                    predecessor.category()));
        }
        if (!predecessor.number().year().equals(books.year())) {
            reasons.add(Reason.at(PREDECESSOR, "budget.predecessor-year", predecessor.number(), books.year()));
        }
    }

    // A code for each kind, because a sentence names the kind in its own language.
    private static String code(DocumentKind follower, String fault) {
        return switch (follower) {
            case COMMITMENT -> "budget.reservation-" + fault;
            case DELIVERY_AND_INSPECTION -> "budget.commitment-" + fault;
            case EXPENDITURE -> "budget.inspection-" + fault;
            case PAYMENT -> "budget.expenditure-" + fault;
            case RELEASE -> "budget.holding-" + fault;
            default -> throw new IllegalArgumentException(follower + " follows nothing.");
        };
    }
}
