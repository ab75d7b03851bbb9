package dev.chiteki.budget.ui;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.budget.ledger.DocumentKind;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The path of the journal narrowed to what a figure is made of, in the words of its table's address. */
record JournalPath(FiscalYear year, String filters) {

    static JournalPath of(FiscalYear year, DocumentKind... kinds) {
        return new JournalPath(
                year, "kind=" + Arrays.stream(kinds).map(DocumentKind::code).collect(Collectors.joining(",")));
    }

    /** Only those of which a part still waits for its next step, with what waits and its sum. */
    JournalPath open() {
        return with("state=open").with("with=" + JournalColumns.OPEN_AMOUNT);
    }

    /** Only those that were not undone. */
    JournalPath valid() {
        return with("state=open,done");
    }

    String path() {
        return "entries?" + filters + "&fiscalYear=" + year;
    }

    private JournalPath with(String filter) {
        return new JournalPath(year, filters + "&" + filter);
    }
}
