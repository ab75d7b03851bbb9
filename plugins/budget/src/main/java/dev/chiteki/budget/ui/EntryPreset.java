package dev.chiteki.budget.ui;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.ui.ViewRequest;
import dev.chiteki.budget.books.Entry;
import dev.chiteki.budget.ledger.DocumentNumber;
import java.util.Locale;
import java.util.Optional;

/** What the address of a form fills in: a kind and a category, the document that comes before, or one to be copied. */
record EntryPreset(Office office, ViewRequest request) {

    /** Fills the form; what the address names and nobody knows is refused there. */
    void fill(EntryForm form) {
        try {
            request.parameter("kind").flatMap(EntryValues::kind).ifPresent(form::setKind);
            entry("predecessor").ifPresent(form::follow);
            request.parameter("category").ifPresent(form::setCategory);
            entry("copy").map(EntryValues::of).ifPresent(form::fill);
        } catch (ChitekiException unknown) {
            form.refuse(unknown);
        }
    }

    /** The year named in the address, or that of the document that comes before; else the office's. */
    FiscalYear year() {
        if (request.parameter("fiscalYear").isPresent()) {
            return office.year(request);
        }
        try {
            return request.parameter("predecessor")
                    .map(number -> DocumentNumber.parse("predecessor", number).year())
                    .orElseGet(office::year);
        } catch (ChitekiException malformed) {
            return office.year();
        }
    }

    /** The draft of a form that began like this; forms that begin otherwise have drafts of their own. */
    String draft(FiscalYear year) {
        return "entries/new/" + year + part("kind") + part("category") + part("predecessor") + part("copy");
    }

    private String part(String name) {
        String plain = request.parameter(name)
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .replace('_', '-')
                .replaceAll("[^a-z0-9.-]", "");
        return plain.isEmpty() ? "" : "/" + name + "." + plain.substring(0, Math.min(plain.length(), 24));
    }

    private Optional<Entry> entry(String name) {
        return request.parameter(name)
                .map(text ->
                        office.budget().detail(DocumentNumber.parse(name, text)).entry());
    }
}
