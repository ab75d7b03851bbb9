package dev.chiteki.budget.books;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.files.FileId;
import dev.chiteki.budget.ledger.DocumentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the texts of an order: trimmed, complete, no longer than the books can hold. */
final class Headings {

    static final int PAYEE_LENGTH = 200;
    static final int TEXT_LENGTH = 400;

    private Headings() {}

    /**
     * @param before the document that it follows; what the order leaves out is as it was there
     * @throws ChitekiException INVALID with every text that is missing or too long
     */
    static Heading of(BookingOrder order, Optional<Heading> before) {
        DocumentKind kind = order.kind();
        if (!kind.isEntered()) {
            throw ChitekiException.refused(Reason.at("kind", "budget.kind-not-entered", kind.code()));
        }
        String category = text(order.category(), before, Heading::category);
        Payee payee = kind.hasPayee() ? payee(order, before) : Payee.NOBODY;
        String inspector = order.inspector() == null ? "" : order.inspector().strip();
        String purpose = text(order.purpose(), before, Heading::purpose);
        List<Reason> reasons = new ArrayList<>();
        addMissing(reasons, "category", category, true);
        addMissing(reasons, "payee", payee.name(), kind.hasPayee());
        addMissing(reasons, "purpose", purpose, kind.hasPurpose());
        addTooLong(reasons, "payee", payee.name(), PAYEE_LENGTH);
        addTooLong(reasons, "purpose", purpose, TEXT_LENGTH);
        if (order.until() != null && kind != DocumentKind.RESERVATION) {
            reasons.add(Reason.at("until", "budget.until-without-reservation", order.until()));
        }
        if (!inspector.isEmpty() && !order.isInspecting()) {
            reasons.add(Reason.at("inspector", "budget.inspector-without-inspection", inspector));
        }
        if (!reasons.isEmpty()) {
            throw new ChitekiException(Fault.INVALID, reasons);
        }
        FileId evidence = order.evidence();
        return new Heading(
                kind,
                order.date(),
                category,
                order.amount(),
                payee,
                purpose,
                "",
                evidence == null ? null : evidence.toString(),
                inspector.isEmpty() ? null : inspector,
                order.predecessor(),
                null,
                kind == DocumentKind.RESERVATION ? order.until() : null);
    }

    /** The reason of a reversal. @throws ChitekiException INVALID where it is missing or too long */
    static String reason(@Nullable String given) {
        String reason = given == null ? "" : given.strip();
        List<Reason> reasons = new ArrayList<>();
        addMissing(reasons, "reason", reason, true);
        addTooLong(reasons, "reason", reason, TEXT_LENGTH);
        if (!reasons.isEmpty()) {
            throw new ChitekiException(Fault.INVALID, reasons);
        }
        return reason;
    }

    private static Payee payee(BookingOrder order, Optional<Heading> before) {
        Payee earlier = before.map(Heading::payee).orElse(Payee.NOBODY);
        return order.payee() == null ? earlier : order.payee().or(earlier);
    }

    private static String text(@Nullable String given, Optional<Heading> before, Function<Heading, String> same) {
        return given == null || given.isBlank() ? before.map(same).orElse("") : given.strip();
    }

    private static void addMissing(List<Reason> reasons, String field, String text, boolean wanted) {
        if (wanted && text.isEmpty()) {
            reasons.add(Reason.at(field, "budget." + field + "-missing"));
        }
    }

    private static void addTooLong(List<Reason> reasons, String field, String text, int limit) {
        int length = text.codePointCount(0, text.length());
        if (length > limit) {
            reasons.add(Reason.at(field, "budget.text-too-long", length, limit));
        }
    }
}
