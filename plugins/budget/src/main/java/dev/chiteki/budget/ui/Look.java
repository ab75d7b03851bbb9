package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** How the pages of the books are laid out, by the classes of the platform's style sheet. */
final class Look {

    private static final String NUMBER = "chiteki-number";

    private Look() {}

    /** Parts below each other. */
    static Div column(Component... parts) {
        return styled(new Div(parts), "chiteki-sections");
    }

    /** The fields of a form below each other. */
    static Div form(Component... fields) {
        return styled(new Div(fields), "chiteki-form");
    }

    /** Parts beside each other, as far as there is room. */
    static Div row(Component... parts) {
        return styled(new Div(parts), "chiteki-row");
    }

    /** What can be done with a form, and ways out of it. */
    static Div actions(Component... acts) {
        return styled(new Div(acts), "chiteki-row", "chiteki-actions");
    }

    /** A form with room beside it, where the screen is wide enough. */
    static Div wideForm(Component... parts) {
        return styled(new Div(parts), "chiteki-wide-form");
    }

    /** Figures beside each other. */
    static Div figures(Component... figures) {
        return styled(new Div(figures), "chiteki-figures");
    }

    /** A part of the page with its title. */
    static Section card(String title, Component... content) {
        Section card = new Section(new H2(title));
        card.add(content);
        card.addClassName("chiteki-card");
        return card;
    }

    /** Parts beside each other where there is room for both, else below each other. */
    static Div pair(Component... parts) {
        return styled(new Div(parts), "chiteki-pair");
    }

    /** A table with its caption. */
    static NativeTable table(String caption) {
        NativeTable table = new NativeTable();
        table.addClassName("chiteki-table");
        table.setCaptionText(caption);
        return table;
    }

    /** A table that scrolls by itself where the screen is narrow, by the keyboard too. */
    static Div scrolling(NativeTable table) {
        Div frame = styled(new Div(table), "chiteki-scroll");
        frame.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", table.getCaptionText());
        return frame;
    }

    /** A cell of an amount. */
    static NativeTableCell number(Component... content) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.addClassName(NUMBER);
        return cell;
    }

    /** A cell of an amount. */
    static NativeTableCell number(String text) {
        return number(new Span(text));
    }

    /** The head of a column. */
    static NativeTableHeaderCell head(String text) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    /** The head of a column of amounts. */
    static NativeTableHeaderCell numberHead(String text) {
        NativeTableHeaderCell cell = head(text);
        cell.addClassName(NUMBER);
        return cell;
    }

    /** The head of a row. */
    static NativeTableHeaderCell rowHead(Component content) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell();
        cell.add(content);
        cell.getElement().setAttribute("scope", "row");
        return cell;
    }

    /** What stands where there is nothing to show. */
    static Paragraph empty(String text) {
        return new Paragraph(text);
    }

    private static Div styled(Div part, String... classes) {
        part.addClassNames(classes);
        return part;
    }
}
