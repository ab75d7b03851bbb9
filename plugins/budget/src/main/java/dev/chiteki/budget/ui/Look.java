package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** How the pages of the books are laid out. */
final class Look {

    private static final String LINE = "1px solid color-mix(in srgb, currentColor 24%, transparent)";

    private Look() {}

    /** Parts below each other. */
    static Div column(Component... parts) {
        Div column = new Div(parts);
        column.getStyle().set("display", "flex").set("flex-direction", "column").set("gap", "1.5rem");
        return column;
    }

    /** Parts beside each other, as far as there is room. */
    static Div row(Component... parts) {
        Div row = new Div(parts);
        row.getStyle()
                .set("display", "flex")
                .set("flex-wrap", "wrap")
                .set("align-items", "end")
                .set("gap", "1rem");
        return row;
    }

    /** Figures in a line of equal cards. */
    static Div figures(Component... figures) {
        Div row = new Div(figures);
        row.addClassName("chiteki-figures");
        row.getStyle()
                .set("display", "grid")
                .set("grid-template-columns", "repeat(auto-fit, minmax(12rem, 1fr))")
                .set("gap", "1rem");
        return row;
    }

    /** A wide table that scrolls by itself where the screen is narrow. */
    static Div scrolling(Component table) {
        Div frame = new Div(table);
        frame.getStyle().set("overflow-x", "auto").set("max-width", "100%");
        return frame;
    }

    /** A cell of an amount. */
    static NativeTableCell number(Component content) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.getStyle()
                .set("text-align", "right")
                .set("font-variant-numeric", "tabular-nums")
                .set("white-space", "nowrap")
                .set("padding", "0.375rem 0.75rem")
                .set("border-top", LINE);
        return cell;
    }

    /** A cell of an amount. */
    static NativeTableCell number(String text) {
        return number(new Span(text));
    }

    /** A cell of a text. */
    static NativeTableCell cell(Component content) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.getStyle().set("padding", "0.375rem 0.75rem").set("border-top", LINE);
        return cell;
    }

    /** The head of a column. */
    static NativeTableHeaderCell head(String text, boolean number) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        cell.getStyle()
                .set("text-align", number ? "right" : "left")
                .set("padding", "0.375rem 0.75rem")
                .set("white-space", "nowrap");
        return cell;
    }

    /** The head of a row. */
    static NativeTableHeaderCell rowHead(Component content) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell();
        cell.add(content);
        cell.getElement().setAttribute("scope", "row");
        cell.getStyle()
                .set("text-align", "left")
                .set("font-weight", "400")
                .set("padding", "0.375rem 0.75rem")
                .set("min-width", "10rem")
                .set("border-top", LINE);
        return cell;
    }

    /** What stands where there is nothing to show. */
    static Paragraph empty(String text) {
        Paragraph empty = new Paragraph(text);
        empty.addClassName("chiteki-empty");
        return empty;
    }

    /** A bar of that share, beside the number that says the same. */
    static Div bar(double share) {
        Div filled = new Div();
        filled.getStyle()
                .set("width", Math.round(Math.clamp(share, 0, 1) * 1000) / 10.0 + "%")
                .set("height", "100%")
                .set("background", "var(--chiteki-key, #0017c1)");
        Div bar = new Div(filled);
        bar.getElement().setAttribute("aria-hidden", "true");
        bar.getStyle()
                .set("height", "0.5rem")
                .set("min-width", "6rem")
                .set("background", "color-mix(in srgb, currentColor 14%, transparent)");
        return bar;
    }
}
