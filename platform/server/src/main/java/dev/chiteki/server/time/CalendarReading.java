package dev.chiteki.server.time;

import dev.chiteki.api.japan.ClosedPeriod;
import dev.chiteki.api.japan.Equinoxes;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Reads a file of calendar data and refuses it at the first line that cannot be true. */
final class CalendarReading {

    private final NavigableMap<Year, Equinoxes> equinoxes = new TreeMap<>();
    private final NavigableMap<Year, CalendarLine> announced = new TreeMap<>();
    private final List<ClosedPeriod> yearEnds = new ArrayList<>();

    private CalendarReading() {}

    /**
     * @param known the last year of which the equinoxes are known without this file; the file goes on from there
     * @throws CalendarFileRefused naming the line and what should stand there
     */
    static CalendarData of(String file, String text, Year known) {
        CalendarReading reading = new CalendarReading();
        List<String> lines = text.lines().map(String::strip).toList();
        IntStream.range(0, lines.size())
                .filter(place ->
                        !lines.get(place).isEmpty() && !lines.get(place).startsWith("#"))
                .mapToObj(place -> new CalendarLine(file, place + 1, cells(lines.get(place))))
                .forEach(reading::take);
        reading.requireNoGap(known);
        return new CalendarData(reading.equinoxes, reading.yearEnds);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    }

    private void take(CalendarLine line) {
        switch (line.kind()) {
            case CalendarLine.EQUINOXES -> takeEquinoxes(line);
            case CalendarLine.BANK_YEAR_END -> takeYearEnd(line);
            default -> throw line.unknown();
        }
    }

    private void takeEquinoxes(CalendarLine line) {
        Equinoxes read = line.equinoxes();
        CalendarLine before = announced.putIfAbsent(read.year(), line);
        if (before != null) {
            throw CalendarFileRefused.at(
                    line.file(),
                    line.number(),
                    "The equinoxes of " + read.year() + " stand in line " + before.number() + " already.",
                    "Keep one of the two lines.");
        }
        equinoxes.put(read.year(), read);
    }

    private void takeYearEnd(CalendarLine line) {
        ClosedPeriod read = line.bankYearEnd();
        if (!yearEnds.isEmpty()) {
            LocalDate end = yearEnds.getLast().until();
            if (end.equals(LocalDate.MAX) || !end.plusDays(1).equals(read.from())) {
                throw CalendarFileRefused.at(
                        line.file(),
                        line.number(),
                        "The rule from " + read.from() + " does not follow the one above it, which ends "
                                + (end.equals(LocalDate.MAX) ? "never." : "on " + end + "."),
                        "Let each rule begin on the day after the end of the one above it.");
            }
        }
        yearEnds.add(read);
    }

    private void requireNoGap(Year known) {
        Year last = known;
        for (Year year : announced.keySet()) {
            if (year.isAfter(last.plusYears(1))) {
                CalendarLine line = announced.get(year);
                throw CalendarFileRefused.at(
                        line.file(),
                        line.number(),
                        "The equinoxes of " + last.plusYears(1) + " are missing before those of " + year + ".",
                        "Add them, or leave this line out.");
            }
            last = year.isAfter(last) ? year : last;
        }
    }
}
