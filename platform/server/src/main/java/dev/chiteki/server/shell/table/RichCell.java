package dev.chiteki.server.shell.table;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.chiteki.api.table.Choice;
import dev.chiteki.api.table.Column;

/** A cell that is more than a text: a link, or a badge. */
final class RichCell extends Composite<Span> {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("this-escape")
    <T> RichCell(Column<T> column, String text, T row) {
        getContent().add(content(column, text, row));
    }

    private static <T> Component content(Column<T> column, String text, T row) {
        if (text.isEmpty()) {
            return new Span();
        }
        if (column.link() != null) {
            return new Anchor(column.link().apply(row), text);
        }
        Span word = new Span(text);
        CellText.choice(column, column.cell().apply(row)).map(Choice::tone).ifPresent(tone -> mark(word, tone));
        return word;
    }

    private static void mark(Span word, Choice.Tone tone) {
        switch (tone) {
            case PLAIN -> {}
            case NOTED -> word.addClassName("chiteki-badge");
            case GOOD -> word.addClassNames("chiteki-badge", "chiteki-badge-success");
            case CAUTION -> word.addClassNames("chiteki-badge", "chiteki-badge-warning");
            case BAD -> word.addClassNames("chiteki-badge", "chiteki-badge-error");
        }
    }
}
