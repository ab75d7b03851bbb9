package dev.chiteki.api.document;

import dev.chiteki.api.japan.Yen;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What stands in one cell of a table or sheet. */
public sealed interface Cell {

    /** The cell in which nothing stands. */
    Cell BLANK = new Blank();

    /** Nothing. */
    record Blank() implements Cell {}

    /** A text. In a sheet it stays one, also where it looks like a formula or a number. */
    record Text(String value) implements Cell {}

    /** An amount in whole yen. */
    record Amount(Yen value) implements Cell {}

    /** A number that is no amount. */
    record Quantity(BigDecimal value) implements Cell {}

    /** A day. */
    record Day(LocalDate value) implements Cell {}

    /** A text; blank for an empty one or none. */
    static Cell of(@Nullable String text) {
        return text == null || text.isEmpty() ? BLANK : new Text(text);
    }

    /** An amount; blank for none. */
    static Cell of(@Nullable Yen amount) {
        return amount == null ? BLANK : new Amount(amount);
    }

    /** A whole number. */
    static Cell of(long number) {
        return new Quantity(BigDecimal.valueOf(number));
    }

    /** A day; blank for none. */
    static Cell of(@Nullable LocalDate day) {
        return day == null ? BLANK : new Day(day);
    }
}
