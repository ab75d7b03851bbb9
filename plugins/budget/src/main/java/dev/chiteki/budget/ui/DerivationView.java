package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.YenUnit;
import dev.chiteki.api.ui.FigureTable;
import dev.chiteki.api.ui.FigureTable.Cell;
import dev.chiteki.api.ui.FigureTable.Column;
import dev.chiteki.api.ui.FigureTable.Note;
import dev.chiteki.api.ui.FigureTable.Tone;
import dev.chiteki.api.ui.ViewRequest;
import dev.chiteki.budget.books.Derivation;
import dev.chiteki.budget.books.Derivation.Part;
import dev.chiteki.budget.books.Derivation.Term;
import dev.chiteki.budget.books.Outlook;
import dev.chiteki.budget.ledger.DocumentKind;
import dev.chiteki.budget.outlook.Forecast.Basis;
import dev.chiteki.budget.words.YearWords;
import java.util.List;

/** A figure that no documents make: what it is calculated from, each open down to its documents. */
final class DerivationView extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient FiscalYear year;

    @SuppressWarnings("this-escape")
    DerivationView(Office office, ViewRequest request) {
        this.office = office;
        this.year = office.year(request);
        Derivation.Figure figure =
                request.segment(0).flatMap(Derivation.Figure::of).orElse(Derivation.Figure.LAPSING);
        getContent()
                .add(office.outlooks()
                        .find(year)
                        .map(outlook -> content(Derivation.of(figure, outlook), outlook))
                        .orElseGet(() -> office.noGrant(year)));
    }

    static String path(Derivation.Figure figure, Outlook outlook) {
        return "figures/" + figure.code() + "?fiscalYear=" + outlook.summary().year();
    }

    private Component content(Derivation derivation, Outlook outlook) {
        String name = name(derivation.figure());
        FigureTable table = FigureTable.of(
                office.text("derivation.caption", name, year),
                Column.text(office.text("derivation.part")),
                Column.number(office.text("amount-yen")));
        for (Term term : derivation.terms()) {
            table = table.row(part(term.part(), outlook), Cell.of(office.digits(term.amount())));
        }
        return office.context()
                .parts()
                .figures(table.sums(List.of(Cell.of(name), Cell.of(office.digits(derivation.result())))));
    }

    private Cell part(Part part, Outlook outlook) {
        Cell cell = Cell.of(name(part)).opening(office.href(path(part, outlook)));
        if (part != Part.TO_COME) {
            return cell;
        }
        String rule = YearWords.ofReader(office.context().texts(), YenUnit.YEN).explain(outlook);
        return cell.noted(new Note(rule, Tone.PLAIN));
    }

    private String path(Part part, Outlook outlook) {
        return switch (part) {
            case SUBSIDY -> JournalPath.of(year, DocumentKind.GRANT_DECISION).path();
            case ALLOCATED ->
                JournalPath.of(year, DocumentKind.ALLOCATION).valid().path();
            case RESERVED ->
                JournalPath.of(year, DocumentKind.RESERVATION).open().path();
            case COMMITTED -> committed();
            case SPENT -> JournalPath.of(year, DocumentKind.EXPENDITURE).valid().path();
            case TO_COME -> toCome(outlook.forecast().basis());
            case FORECAST -> path(Derivation.Figure.FORECAST, outlook);
        };
    }

    /** What is bound opens its documents; a pace has none, and the page of the forecast shows how it goes on. */
    private String toCome(Basis basis) {
        return basis == Basis.BOUND || basis == Basis.EARLY ? committed() : "plan?fiscalYear=" + year;
    }

    private String committed() {
        return JournalPath.of(year, DocumentKind.COMMITMENT, DocumentKind.DELIVERY_AND_INSPECTION)
                .open()
                .path();
    }

    private String name(Derivation.Figure figure) {
        return switch (figure) {
            case UNALLOCATED -> office.text("risk.unallocated");
            case UNCOMMITTED -> office.text("risk.uncommitted");
            case FORECAST -> office.text("figure.forecast");
            case LAPSING -> office.text("figure.lapsing");
        };
    }

    private String name(Part part) {
        return switch (part) {
            case SUBSIDY -> office.text("figure.subsidy");
            case ALLOCATED -> office.text("figure.allocated");
            case RESERVED -> office.text("figure.reserved");
            case COMMITTED -> office.text("figure.committed");
            case SPENT -> office.text("figure.spent");
            case TO_COME -> office.text("derivation.to-come");
            case FORECAST -> office.text("figure.forecast");
        };
    }
}
