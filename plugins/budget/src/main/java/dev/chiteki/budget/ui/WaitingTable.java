package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.chiteki.api.japan.YenUnit;
import dev.chiteki.api.ui.FigureTable;
import dev.chiteki.api.ui.FigureTable.Cell;
import dev.chiteki.api.ui.FigureTable.Column;
import dev.chiteki.api.ui.FigureTable.Note;
import dev.chiteki.api.ui.FigureTable.Tone;
import dev.chiteki.budget.books.Outlook;
import dev.chiteki.budget.books.Waiting;
import dev.chiteki.budget.ledger.DocumentKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Documents whose next step waits for somebody: how many, how much, since when. */
final class WaitingTable extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient Outlook outlook;
    private final YenUnit unit;

    WaitingTable(Office office, Outlook outlook, YenUnit unit) {
        this.office = office;
        this.outlook = outlook;
        this.unit = unit;
        List<Waiting> waiting = office.outlooks().waiting(outlook.summary().year());
        if (waiting.isEmpty()) {
            getContent().add(office.context().parts().empty(office.text("waiting.none")));
            return;
        }
        long count = waiting.stream().mapToLong(Waiting::count).sum();
        Paragraph finding = new Paragraph(office.text("waiting.finding", count));
        finding.addClassName("chiteki-finding");
        getContent().add(finding, office.context().parts().figures(table(waiting)));
    }

    private FigureTable table(List<Waiting> waiting) {
        FigureTable table = FigureTable.of(
                office.text("waiting.caption", outlook.summary().year()),
                Column.text(office.text("waiting.step")),
                Column.number(office.text("waiting.count")),
                Column.number(office.text("amount")));
        for (Waiting documents : waiting) {
            table = table.row(
                    Cell.of(office.text("waiting." + documents.kind().code()))
                            .opening(office.href(path(documents.kind())))
                            .noted(new Note(since(documents.oldest()), Tone.PLAIN)),
                    Cell.of(office.format(documents.count())),
                    office.amount(documents.amount(), unit));
        }
        return table;
    }

    private String since(LocalDate oldest) {
        long days = ChronoUnit.DAYS.between(oldest, outlook.today());
        return days == 0 ? office.text("waiting.today", oldest) : office.text("waiting.oldest", oldest, days);
    }

    private String path(DocumentKind kind) {
        return JournalPath.of(outlook.summary().year(), kind).open().path();
    }
}
