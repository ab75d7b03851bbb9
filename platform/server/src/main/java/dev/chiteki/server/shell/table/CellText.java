package dev.chiteki.server.shell.table;

import dev.chiteki.api.document.Cell;
import dev.chiteki.api.table.Choice;
import dev.chiteki.api.table.Column;
import dev.chiteki.api.table.ColumnType;
import dev.chiteki.api.text.Texts;
import java.util.Locale;
import java.util.Optional;

/** Cells as people read them. */
final class CellText {

    private final Texts texts;

    CellText(Texts texts) {
        this.texts = texts;
    }

    /** What stands in the column for the row. */
    <T> String of(Column<T> column, T row) {
        Cell cell = column.cell().apply(row);
        return choice(column, cell).map(Choice::label).orElseGet(() -> of(cell));
    }

    /** The same where no heading says the unit. */
    <T> String alone(Column<T> column, T row) {
        return column.cell().apply(row) instanceof Cell.Amount amount ? texts.format(amount.value()) : of(column, row);
    }

    /** The value of a column of choices. */
    static Optional<Choice> choice(Column<?> column, Cell cell) {
        return column.type() == ColumnType.CHOICE && cell instanceof Cell.Text code
                ? column.choices().stream()
                        .filter(choice -> choice.code().equals(code.value()))
                        .findFirst()
                : Optional.empty();
    }

    /** The cell as a sheet holds it: a choice by its label. */
    static Cell exported(Column<?> column, Cell cell) {
        return choice(column, cell).map(choice -> Cell.of(choice.label())).orElse(cell);
    }

    /** Amounts without their unit, which stands in the heading. */
    String of(Cell cell) {
        return switch (cell) {
            case Cell.Blank blank -> "";
            case Cell.Text text -> text.value();
            case Cell.Amount amount -> digits(amount.value().amount());
            case Cell.Quantity quantity -> quantity.value().toPlainString();
            case Cell.Day day -> texts.format(day.value());
        };
    }

    private static String digits(long amount) {
        return (amount < 0 ? "−" : "") + String.format(Locale.ROOT, "%,d", Math.abs(amount));
    }
}
