package dev.chiteki.api.japan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** The Cabinet Office's list, and the equinoxes that it names. */
final class Announced {

    static final LocalDate FIRST = LocalDate.of(2002, 4, 1);
    static final LocalDate LAST = LocalDate.of(2027, 3, 31);

    private Announced() {}

    /** The list of fiscal years 2002 to 2026: by day the name in the list's words. */
    static Map<LocalDate, String> list() {
        Map<LocalDate, String> days = new LinkedHashMap<>();
        try (InputStream file = Objects.requireNonNull(Announced.class.getResourceAsStream("/holidays.csv"))) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .forEach(cells -> days.put(LocalDate.parse(cells[0]), cells[1]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return days;
    }

    /** The equinoxes of 2002 to 2027; the two that lie outside the list's fiscal years are added. */
    static List<Equinoxes> equinoxes() {
        Map<LocalDate, String> list = list();
        return IntStream.rangeClosed(2002, 2027)
                .mapToObj(year -> new Equinoxes(
                        Year.of(year),
                        find(list, year, "春分の日", MonthDay.of(3, 21)),
                        find(list, year, "秋分の日", MonthDay.of(9, 23)),
                        Certainty.SECONDARY_SOURCE,
                        "内閣府「国民の祝日・休日」一覧"))
                .toList();
    }

    static Holidays holidays() {
        return new Holidays(equinoxes());
    }

    private static MonthDay find(Map<LocalDate, String> list, int year, String name, MonthDay otherwise) {
        return list.entrySet().stream()
                .filter(entry ->
                        entry.getKey().getYear() == year && entry.getValue().equals(name))
                .map(entry -> MonthDay.from(entry.getKey()))
                .findFirst()
                .orElse(otherwise);
    }
}
