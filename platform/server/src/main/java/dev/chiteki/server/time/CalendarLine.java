package dev.chiteki.server.time;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.japan.Certainty;
import dev.chiteki.api.japan.ClosedPeriod;
import dev.chiteki.api.japan.Equinoxes;
import dev.chiteki.api.japan.LegalSource;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.function.Function;

/**
 * A line of a file of calendar data.
 *
 * @param number from 1
 * @param cells that the commas part
 */
record CalendarLine(String file, int number, List<String> cells) {

    static final String EQUINOXES = "equinoxes";
    static final String BANK_YEAR_END = "bank-year-end";
    private static final String EQUINOXES_FORM = "equinoxes,2028,03-20,09-22,S,where it was read";
    private static final String YEAR_END_FORM =
            "bank-year-end,2009-01-01,,12-31,01-03,S,article,amendment (nothing between the two commas: still law)";

    /** What the line is about. */
    String kind() {
        return cells.getFirst();
    }

    Equinoxes equinoxes() {
        requireCells(6, EQUINOXES_FORM);
        try {
            return new Equinoxes(
                    read(1, "a year", Year::parse, EQUINOXES_FORM),
                    monthDay(2, EQUINOXES_FORM),
                    monthDay(3, EQUINOXES_FORM),
                    certainty(4, EQUINOXES_FORM),
                    cells.get(5));
        } catch (CalendarFileRefused named) {
            throw named;
        } catch (IllegalArgumentException wrong) {
            throw refused(String.valueOf(wrong.getMessage()), EQUINOXES_FORM);
        }
    }

    ClosedPeriod bankYearEnd() {
        requireCells(8, YEAR_END_FORM);
        try {
            return new ClosedPeriod(
                    read(1, "a day", LocalDate::parse, YEAR_END_FORM),
                    cells.get(2).isEmpty() ? LocalDate.MAX : read(2, "a day", LocalDate::parse, YEAR_END_FORM),
                    monthDay(3, YEAR_END_FORM),
                    monthDay(4, YEAR_END_FORM),
                    new LegalSource(cells.get(6), cells.get(7), certainty(5, YEAR_END_FORM)));
        } catch (CalendarFileRefused named) {
            throw named;
        } catch (IllegalArgumentException wrong) {
            throw refused(String.valueOf(wrong.getMessage()), YEAR_END_FORM);
        }
    }

    /** @param form what a right line looks like */
    CalendarFileRefused refused(String what, String form) {
        return CalendarFileRefused.at(file, number, what, "Write a line such as: " + form);
    }

    CalendarFileRefused unknown() {
        return refused("'" + kind() + "' is no kind of line.", EQUINOXES_FORM + " or " + YEAR_END_FORM);
    }

    private void requireCells(int wanted, String form) {
        if (cells.size() != wanted) {
            throw refused("It has " + cells.size() + " values instead of " + wanted + ".", form);
        }
    }

    private MonthDay monthDay(int place, String form) {
        return read(place, "a month and day", text -> MonthDay.parse("--" + text), form);
    }

    private Certainty certainty(int place, String form) {
        try {
            return Certainty.of(cells.get(place));
        } catch (ChitekiException unknown) {
            throw refused("'" + cells.get(place) + "' is no certainty: P, S, I or R.", form);
        }
    }

    private <T> T read(int place, String what, Function<String, T> reader, String form) {
        try {
            return reader.apply(cells.get(place));
        } catch (DateTimeException malformed) {
            throw refused("'" + cells.get(place) + "' is not " + what + ".", form);
        }
    }
}
