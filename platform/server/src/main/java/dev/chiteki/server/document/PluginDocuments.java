package dev.chiteki.server.document;

import dev.chiteki.api.document.DocumentNumber;
import dev.chiteki.api.document.Documents;
import dev.chiteki.api.document.Printout;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.server.document.print.PressOrder;
import dev.chiteki.server.document.template.FilledPaper;
import dev.chiteki.server.document.template.Papers;
import dev.chiteki.server.text.WorkLanguage;
import java.net.URL;
import java.util.Optional;
import java.util.function.Function;

/** The documents of one plugin version. */
final class PluginDocuments implements Documents {

    private final String plugin;
    private final Papers papers;
    private final Function<String, Optional<URL>> bundle;
    private final DocumentDoor door;

    PluginDocuments(String plugin, Papers papers, Function<String, Optional<URL>> bundle, DocumentDoor door) {
        this.plugin = plugin;
        this.papers = papers;
        this.bundle = bundle;
        this.door = door;
    }

    @Override
    public byte[] pdf(Printout printout) {
        PressOrder order = WorkLanguage.call(printout.language(), () -> order(printout));
        byte[] pdf = door.press().print(order);
        printout.numbered().ifPresent(number -> door.numbers().notePrinted(number, plugin, printout.language()));
        return pdf;
    }

    @Override
    public DocumentNumber number(FiscalYear year, String subject) {
        if (subject.isBlank() || subject.length() > DocumentNumbers.LONGEST_SUBJECT) {
            throw new IllegalArgumentException("The subject '" + subject + "' of a document is not 1 to "
                    + DocumentNumbers.LONGEST_SUBJECT + " characters.");
        }
        return door.numbers().number(plugin, year, subject);
    }

    private PressOrder order(Printout printout) {
        FilledPaper filled = papers.fill(printout.template(), printout.values());
        Letterhead letterhead = door.letterheads().current(printout.language());
        String xhtml = new Paper(printout, letterhead, door.texts()).xhtml(filled);
        return new PressOrder(xhtml, filled.charts(), bundle, printout.date());
    }
}
