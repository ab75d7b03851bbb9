package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.chiteki.api.japan.YenUnit;
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
        NativeTable table =
                Look.table(office.text("waiting.caption", outlook.summary().year()));
        NativeTableRow head = table.getHead().addRow();
        head.add(
                Look.head(office.text("waiting.step")),
                Look.numberHead(office.text("waiting.count")),
                Look.numberHead(office.text("amount")));
        waiting.forEach(documents -> addRow(table, documents));
        getContent().add(finding, Look.scrolling(table));
    }

    private void addRow(NativeTable table, Waiting waiting) {
        NativeTableRow row = table.getBody().addRow();
        NativeTableCell amount = Look.number(unit.digits(waiting.amount()));
        amount.getElement().setAttribute("title", office.format(waiting.amount()));
        long days = ChronoUnit.DAYS.between(waiting.oldest(), outlook.today());
        NativeTableHeaderCell step = Look.rowHead(office.link(
                path(waiting.kind()), office.text("waiting." + waiting.kind().code())));
        step.add(Look.beneath(new Span(since(waiting.oldest(), days))));
        row.add(step, Look.number(office.format(waiting.count())), amount);
    }

    private String since(LocalDate oldest, long days) {
        return days == 0 ? office.text("waiting.today", oldest) : office.text("waiting.oldest", oldest, days);
    }

    private String path(DocumentKind kind) {
        return JournalPath.of(outlook.summary().year(), kind).open().path();
    }
}
