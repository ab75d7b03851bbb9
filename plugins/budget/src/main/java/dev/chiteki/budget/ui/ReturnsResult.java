package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.chiteki.api.ui.Figure;
import dev.chiteki.budget.ledger.YearRules.Certainty;
import dev.chiteki.budget.returns.Interest;
import dev.chiteki.budget.returns.ReturnCase;
import dev.chiteki.budget.returns.Rule;
import dev.chiteki.budget.returns.Step;
import dev.chiteki.budget.words.ReturnWords;

/** What was calculated, how, and by which articles; on paper also from what. */
final class ReturnsResult extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient ReturnWords words;
    private final Heading heading;

    @SuppressWarnings("this-escape")
    ReturnsResult(Office office, ReturnCase returned) {
        this.office = office;
        this.words = new ReturnWords(office.context().texts());
        Interest interest = returned.interest();
        this.heading = new Heading(office.text("returns.result"));
        getContent()
                .add(Look.column(
                        heading,
                        figures(returned, interest),
                        new ReturnsPremises(office, returned),
                        steps(interest),
                        rules(interest),
                        printing()));
    }

    /** Brings what was asked for before the eyes and ears of who asked. */
    void show() {
        heading.scrollIntoView();
        heading.focus();
    }

    private Component figures(ReturnCase returned, Interest interest) {
        Div figures = Look.figures(Figure.yen(words.name(returned.kind()), interest.amount(), office.locale())
                .against(office.text("returns.truncated", words.yen(interest.exact()))));
        if (interest.unpaid().isPositive()) {
            figures.add(Figure.yen(office.text("returns.unpaid"), interest.unpaid(), office.locale()));
        }
        return figures;
    }

    private Component steps(Interest interest) {
        if (interest.steps().isEmpty()) {
            return Look.empty(office.text("returns.no-days"));
        }
        NativeTable table = Look.table(office.text("returns.steps"));
        NativeTableRow head = table.getHead().addRow();
        head.add(Look.numberHead(office.text("returns.base")));
        head.add(Look.head(office.text("returns.period")));
        head.add(Look.numberHead(office.text("returns.days")));
        head.add(Look.numberHead(office.text("returns.exact")));
        head.add(Look.head(office.text("returns.basis")));
        interest.steps().forEach(step -> addStep(table.getBody().addRow(), step));
        NativeTableRow sum = table.getFoot().addRow();
        sum.add(Look.head(office.text("sum")), new NativeTableCell(), new NativeTableCell());
        sum.add(Look.number(words.number(interest.exact())), new NativeTableCell());
        return Look.scrolling(table);
    }

    private void addStep(NativeTableRow row, Step step) {
        row.add(Look.number(office.digits(step.base())));
        row.add(new NativeTableCell(
                unbroken(office.text("returns.from", step.from())), unbroken(office.text("returns.to", step.to()))));
        row.add(Look.number(office.format(step.days())));
        row.add(Look.number(words.number(step.interest())));
        Paragraph article = new Paragraph(words.articles(step.ground()));
        Paragraph why = new Paragraph(words.explain(step));
        article.addClassName("chiteki-finding");
        Div basis = new Div(article, why);
        basis.addClassName("chiteki-reasoned");
        row.add(new NativeTableCell(basis));
    }

    private static Div unbroken(String text) {
        Div line = new Div(text);
        line.addClassName("chiteki-unbroken");
        return line;
    }

    private Component rules(Interest interest) {
        NativeTable table = Look.table(office.text("returns.rules"));
        NativeTableRow head = table.getHead().addRow();
        head.add(Look.head(office.text("returns.rule")), Look.head(office.text("returns.certainty")));
        for (Rule rule : interest.rules()) {
            NativeTableRow row = table.getBody().addRow();
            row.add(new NativeTableCell(words.explain(rule)), new NativeTableCell(badge(rule.certainty())));
        }
        return Look.scrolling(table);
    }

    private Span badge(Certainty certainty) {
        Span badge = new Span(words.name(certainty));
        badge.addClassName("chiteki-badge");
        badge.addClassName(certainty == Certainty.PRIMARY_TEXT ? "chiteki-badge-success" : "chiteki-badge-warning");
        return badge;
    }

    private Component printing() {
        Paragraph hint = new Paragraph(office.text("returns.print-help"));
        hint.addClassName("chiteki-screen-only");
        return hint;
    }

    /** A heading that can be brought into view. */
    private static final class Heading extends H2 implements Focusable<Heading> {

        private static final long serialVersionUID = 1L;

        private Heading(String text) {
            super(text);
            setTabIndex(-1);
        }
    }
}
