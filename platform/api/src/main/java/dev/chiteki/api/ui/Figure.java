package dev.chiteki.api.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.japan.YenUnit;
import java.util.Locale;

/** One number that answers a question: what it is, how much, in which unit, and against what it is measured. */
public final class Figure extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final Paragraph label;
    private final Paragraph value;

    /**
     * @param label what it is
     * @param value as people read it
     */
    @SuppressWarnings("this-escape")
    public Figure(String label, String value) {
        Span number = new Span(value);
        number.addClassName("chiteki-figure-number");
        this.label = new Paragraph(label);
        this.label.addClassName("chiteki-figure-label");
        this.value = new Paragraph(number);
        this.value.addClassName("chiteki-figure-value");
        getContent().add(this.label, this.value);
    }

    /**
     * An amount in the unit of the reader's choice ({@link Parts#yenUnit}, or that of the request for a widget); the exact
     * yen appear under the pointer.
     */
    public static Figure yen(String label, Yen amount, YenUnit unit, Locale locale) {
        if (unit == YenUnit.YEN) {
            return yen(label, amount, locale);
        }
        return new Figure(label, unit.digits(amount)).in(unit.label(locale)).exactly(amount.format(locale));
    }

    /** An amount in whole yen, with its unit as the language writes it. */
    public static Figure yen(String label, Yen amount, Locale locale) {
        String written = amount.format(locale);
        if (!written.endsWith("円")) {
            return new Figure(label, written);
        }
        return new Figure(label, written.substring(0, written.length() - 1)).in("円");
    }

    /** Writes the unit, smaller, behind the value. */
    public Figure in(String unit) {
        Span written = new Span(unit);
        written.addClassName("chiteki-figure-unit");
        value.add(written);
        return this;
    }

    /** Writes below the value what it is measured against: a target, last year, a share. */
    public Figure against(String comparison) {
        Paragraph written = new Paragraph(comparison);
        written.addClassName("chiteki-figure-comparison");
        getContent().add(written);
        return this;
    }

    /** Writes below the value which way it goes, and since when or against what: {@code ▲ 前月より3百万円}. */
    public Figure trend(Trend direction, String words) {
        Span arrow = new Span(
                switch (direction) {
                    case UP -> "▲";
                    case LEVEL -> "▶";
                    case DOWN -> "▼";
                });
        arrow.getElement().setAttribute("aria-hidden", "true");
        arrow.addClassName("chiteki-figure-arrow");
        Paragraph written = new Paragraph(arrow, new Span(words));
        written.addClassName("chiteki-figure-trend");
        getContent().add(written);
        return this;
    }

    /** What the value is to the last digit: under the pointer, and read out to those who listen. */
    public Figure exactly(String exact) {
        getContent().getElement().setAttribute("title", exact);
        Span heard = new Span(exact);
        heard.addClassName("chiteki-heard");
        value.add(heard);
        return this;
    }

    /** Makes the figure a link to what it is made of; see {@link Links#href}. */
    public Figure opening(String href) {
        Anchor link = new Anchor(href, label.getText());
        label.setText("");
        label.add(link);
        return this;
    }

    @Override
    protected Div initContent() {
        Div card = new Div();
        card.addClassName("chiteki-figure");
        return card;
    }
}
