package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.YenUnit;
import dev.chiteki.api.ui.ViewRequest;
import dev.chiteki.budget.books.Derivation;
import dev.chiteki.budget.books.Derivation.Part;
import dev.chiteki.budget.books.Derivation.Term;
import dev.chiteki.budget.books.Outlook;
import dev.chiteki.budget.ledger.DocumentKind;
import dev.chiteki.budget.outlook.Forecast.Basis;

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
        NativeTable table = Look.table(office.text("derivation.caption", name, year));
        NativeTableRow head = table.getHead().addRow();
        head.add(Look.head(office.text("derivation.part")), Look.numberHead(office.text("amount-yen")));
        derivation.terms().forEach(term -> addRow(table, term, outlook));
        NativeTableRow foot = table.getFoot().addRow();
        foot.add(Look.rowHead(new Span(name)), Look.number(office.digits(derivation.result())));
        return Look.column(Look.scrolling(table));
    }

    private void addRow(NativeTable table, Term term, Outlook outlook) {
        NativeTableRow row = table.getBody().addRow();
        NativeTableHeaderCell part = Look.rowHead(office.link(path(term.part(), outlook), name(term.part())));
        if (term.part() == Part.TO_COME) {
            part.add(Look.beneath(new Span(ForecastRule.words(office, outlook, YenUnit.YEN))));
        }
        row.add(part, Look.number(office.digits(term.amount())));
    }

    private String path(Part part, Outlook outlook) {
        return switch (part) {
            case SUBSIDY -> JournalPath.of(year, DocumentKind.GRANT_DECISION).path();
            case ALLOCATED ->
                JournalPath.of(year, DocumentKind.ALLOCATION).valid().path();
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
            case COMMITTED -> office.text("figure.committed");
            case SPENT -> office.text("figure.spent");
            case TO_COME -> office.text("derivation.to-come");
            case FORECAST -> office.text("figure.forecast");
        };
    }
}
