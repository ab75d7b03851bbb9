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
        getContent().add(finding, office.context().parts().figures(table()));
    }

    private String finding() {
        String lapsing = unit.format(Risk.lapsing(outlook.risks()), office.locale());
        long days = outlook.risks().getFirst().daysLeft();
        return days < 0
                ? office.text("risk.lapsed", lapsing)
                : office.text("risk.finding", lapsing, outlook.summary().year().lastDay(), days);
    }

    private FigureTable table() {
        FigureTable table = FigureTable.of(
                office.text("risk.caption", outlook.summary().year()),
                Column.text(office.text("risk.where")),
                Column.number(office.text("amount")));
        for (Risk risk : outlook.risks()) {
            Cell where = Cell.of(office.text("risk." + risk.kind().code()))
                    .opening(office.href(path(risk.kind())))
                    .noted(notes(risk));
            table = table.row(where, office.amount(risk.amount(), unit));
        }
        return table;
    }

    private Note[] notes(Risk risk) {
        String last = risk.bankDayBeforeDeadline()
                .map(day -> office.text("risk.until-bank-day", risk.deadline(), day))
                .orElseGet(() -> office.text("risk.until", risk.deadline()));
        Note until = new Note(last, Tone.PLAIN);
        String left = office.daysLeft(risk.daysLeft());
        return switch (risk.urgency()) {
            case PASSED, URGENT -> new Note[] {until, new Note(left, Tone.ERROR)};
            case NEAR -> new Note[] {until, new Note(left, Tone.WARNING)};
            case CALM -> new Note[] {until, new Note(left, Tone.BADGE)};
            case NONE -> new Note[] {until};
        };
    }

    /** What stands on documents opens them; the rest is a difference. */
    private String path(RiskKind kind) {
        return switch (kind) {
            case UNALLOCATED -> DerivationView.path(Derivation.Figure.UNALLOCATED, outlook);
            case UNCOMMITTED -> DerivationView.path(Derivation.Figure.UNCOMMITTED, outlook);
            case RESERVED -> open(DocumentKind.RESERVATION);
            case UNINSPECTED -> open(DocumentKind.COMMITMENT);
            case UNSPENT -> open(DocumentKind.DELIVERY_AND_INSPECTION);
            case UNPAID -> open(DocumentKind.EXPENDITURE);
        };
    }

    private String open(DocumentKind kind) {
        return JournalPath.of(outlook.summary().year(), kind).open().path();
    }
}
