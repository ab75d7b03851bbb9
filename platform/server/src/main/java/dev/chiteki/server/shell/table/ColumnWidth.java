package dev.chiteki.server.shell.table;

import dev.chiteki.api.table.Choice;
import dev.chiteki.api.table.Column;
import dev.chiteki.api.table.Column.Ability;
import dev.chiteki.api.table.ColumnType;
import dev.chiteki.api.text.Texts;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;

/** How wide a column has to be for its widest value; the grid itself looks at the first rows only. Long choices are cut. */
final class ColumnWidth {

    /** A day of two-digit month and day, which in either language is as wide as one gets. */
    private static final LocalDate WIDE_DAY = LocalDate.of(2002, 12, 28);

    private static final String WIDE_NUMBER = "−9,999,999,999";
    private static final double WIDE_SIGN = 1;
    private static final double NARROW_SIGN = 0.55;
    private static final double PADDING = 1.4;
    private static final double WIDEST_CHOICE = 7;
    private static final double FONT = 0.9375;
    private static final double SORTER = 1.2;
    private static final double BADGE = 1.2;
    private static final double SHORT_TEXT = 7.25;
    private static final double LONG_TEXT = 6.5;

    private final Texts texts;

    ColumnWidth(Texts texts) {
        this.texts = texts;
    }

    /** As a length of CSS. */
    String of(Column<?> column) {
        return String.format(Locale.ROOT, "%.2frem", rem(column));
    }

    /** In rem; of a text as much as it should have at least. */
    double rem(Column<?> column) {
        if (column.type() == ColumnType.TEXT) {
            return column.is(Ability.COMPACT) ? SHORT_TEXT : LONG_TEXT;
        }
        double header = width(column.header()) + (column.is(Ability.SORTED) ? SORTER : 0);
        double widest = values(column).mapToDouble(ColumnWidth::width).max().orElse(0);
        double badge = column.choices().stream().anyMatch(choice -> choice.tone() != Choice.Tone.PLAIN) ? BADGE : 0;
        double most = column.type() == ColumnType.CHOICE ? WIDEST_CHOICE : Double.MAX_VALUE;
        double signs = Math.max(header, Math.min(most, widest + badge)) + PADDING;
        return signs * FONT;
    }

    private Stream<String> values(Column<?> column) {
        return switch (column.type()) {
            case TEXT -> Stream.of();
            case YEN, NUMBER -> Stream.of(WIDE_NUMBER);
            case DAY -> Stream.of(texts.format(WIDE_DAY));
            case CHOICE -> column.choices().stream().map(Choice::label);
        };
    }

    /** In the width of a Japanese sign; others are about half as wide. */
    private static double width(String text) {
        return text.codePoints()
                .mapToDouble(sign -> sign < 0x2E80 ? NARROW_SIGN : WIDE_SIGN)
                .sum();
    }
}
