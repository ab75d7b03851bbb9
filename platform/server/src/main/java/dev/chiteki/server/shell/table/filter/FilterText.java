package dev.chiteki.server.shell.table.filter;

import dev.chiteki.api.table.Choice;
import dev.chiteki.api.table.Column;
import dev.chiteki.api.table.Filter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A filter as the text of one parameter: {@code words}, {@code 1000..5000}, {@code 2002-07-01..}, {@code A,B}. */
final class FilterText {

    private static final String RANGE = "..";
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");
    private static final int LONGEST = 200;

    private FilterText() {}

    /** The filter, or nothing where the text says none for a column of that type. */
    static Optional<Filter> read(Column<?> column, String text) {
        return switch (column.type()) {
            case TEXT -> containing(column.id(), text);
            case YEN, NUMBER ->
                range(text, FilterText::number).map(range -> new Filter.Within(column.id(), range.from(), range.to()));
            case DAY ->
                range(text, FilterText::day).map(range -> new Filter.During(column.id(), range.from(), range.to()));
            case CHOICE -> anyOf(column, text);
        };
    }

    static Optional<Filter> containing(String column, String text) {
        String words = text.strip();
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Filter.Containing(column, words.substring(0, Math.min(LONGEST, words.length()))));
    }

    static String write(Filter filter) {
        return switch (filter) {
            case Filter.Containing containing -> containing.text();
            case Filter.Within within -> range(within.from(), within.to());
            case Filter.During during -> range(during.from(), during.to());
            case Filter.AnyOf anyOf -> anyOf.codes().stream().sorted().collect(Collectors.joining(","));
        };
    }

    private static Optional<Filter> anyOf(Column<?> column, String text) {
        Set<String> wanted = Set.copyOf(Arrays.asList(text.split(",")));
        Set<String> known = column.choices().stream()
                .map(Choice::code)
                .filter(wanted::contains)
                .collect(Collectors.toSet());
        return known.isEmpty() ? Optional.empty() : Optional.of(new Filter.AnyOf(column.id(), known));
    }

    /** A range, open at an end where nothing stands; a single value is the range from it to it. */
    private static <V> Optional<Range<V>> range(String text, Function<String, Optional<V>> reader) {
        int dots = text.indexOf(RANGE);
        if (dots < 0) {
            return reader.apply(text).map(value -> new Range<>(value, value));
        }
        V from = reader.apply(text.substring(0, dots)).orElse(null);
        V to = reader.apply(text.substring(dots + RANGE.length())).orElse(null);
        return from == null && to == null ? Optional.empty() : Optional.of(new Range<>(from, to));
    }

    private static String range(@Nullable Object from, @Nullable Object to) {
        return from != null && from.equals(to)
                ? from.toString()
                : Objects.toString(from, "") + RANGE + Objects.toString(to, "");
    }

    private static Optional<Long> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private record Range<V>(@Nullable V from, @Nullable V to) {}
}
