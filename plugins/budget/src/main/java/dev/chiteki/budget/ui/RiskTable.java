package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.chiteki.api.japan.YenUnit;
import dev.chiteki.budget.books.Derivation;
import dev.chiteki.budget.books.Outlook;
import dev.chiteki.budget.ledger.DocumentKind;
import dev.chiteki.budget.outlook.Risk;
import dev.chiteki.budget.outlook.RiskKind;

/** Money that is lost to the year unless it takes its next step in time: how much, where it stands, how long there is. */
final class RiskTable extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient Outlook outlook;
    private final YenUnit unit;

    RiskTable(Office office, Outlook outlook, YenUnit unit) {
        this.office = office;
        this.outlook = outlook;
        this.unit = unit;
        Paragraph finding = new Paragraph(finding());
        finding.addClassName("chiteki-finding");
        NativeTable table =
                Look.table(office.text("risk.caption", outlook.summary().year()));
        NativeTableRow head = table.getHead().addRow();
        head.add(Look.head(office.text("risk.where")), Look.numberHead(office.text("amount")));
        outlook.risks().forEach(risk -> addRow(table, risk));
        getContent().add(finding, Look.scrolling(table));
    }

    private String finding() {
        String lapsing = unit.format(Risk.lapsing(outlook.risks()), office.locale());
        long days = outlook.risks().getFirst().daysLeft();
        return days < 0
                ? office.text("risk.lapsed", lapsing)
                : office.text("risk.finding", lapsing, outlook.summary().year().lastDay(), days);
    }

    private void addRow(NativeTable table, Risk risk) {
        NativeTableRow row = table.getBody().addRow();
        String name = office.text("risk." + risk.kind().code());
        NativeTableHeaderCell where = Look.rowHead(office.link(path(risk.kind()), name));
        where.add(Look.beneath(new Span(office.text("risk.until", risk.deadline())), badge(risk)));
        row.add(where, amount(risk));
    }

    private NativeTableCell amount(Risk risk) {
        NativeTableCell cell = Look.number(unit.digits(risk.amount()));
        cell.getElement().setAttribute("title", office.format(risk.amount()));
        return cell;
    }

    private Component badge(Risk risk) {
        Span badge = new Span(office.daysLeft(risk.daysLeft()));
        switch (risk.urgency()) {
            case PASSED, URGENT -> badge.addClassNames("chiteki-badge", "chiteki-badge-error");
            case NEAR -> badge.addClassNames("chiteki-badge", "chiteki-badge-warning");
            case CALM -> badge.addClassName("chiteki-badge");
            case NONE -> badge.setVisible(false);
        }
        return badge;
    }

    /** What stands on documents opens them; the rest is a difference. */
    private String path(RiskKind kind) {
        return switch (kind) {
            case UNALLOCATED -> DerivationView.path(Derivation.Figure.UNALLOCATED, outlook);
            case UNCOMMITTED -> DerivationView.path(Derivation.Figure.UNCOMMITTED, outlook);
            case UNINSPECTED -> open(DocumentKind.COMMITMENT);
            case UNSPENT -> open(DocumentKind.DELIVERY_AND_INSPECTION);
            case UNPAID -> open(DocumentKind.EXPENDITURE);
        };
    }

    private String open(DocumentKind kind) {
        return JournalPath.of(outlook.summary().year(), kind).open().path();
    }
}
