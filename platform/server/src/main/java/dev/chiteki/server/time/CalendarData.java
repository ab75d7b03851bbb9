package dev.chiteki.server.time;

import dev.chiteki.api.japan.ClosedPeriod;
import dev.chiteki.api.japan.Equinoxes;
import java.time.Year;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What a file of calendar data says.
 *
 * @param equinoxes by year
 * @param bankYearEnds in the order of the file
 */
record CalendarData(NavigableMap<Year, Equinoxes> equinoxes, List<ClosedPeriod> bankYearEnds) {

    CalendarData {
        bankYearEnds = List.copyOf(bankYearEnds);
    }

    /** With what another one says in its place: year by year, and all rules of the banks at once if it has any. */
    CalendarData correctedBy(CalendarData own) {
        NavigableMap<Year, Equinoxes> both = new TreeMap<>(equinoxes);
        both.putAll(own.equinoxes);
        return new CalendarData(both, own.bankYearEnds.isEmpty() ? bankYearEnds : own.bankYearEnds);
    }
}
