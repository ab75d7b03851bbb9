package dev.chiteki.budget.outlook;

import dev.chiteki.api.japan.BankCalendar;
import dev.chiteki.api.japan.Certainty;
import dev.chiteki.api.japan.ClosedPeriod;
import dev.chiteki.api.japan.Equinoxes;
import dev.chiteki.api.japan.Holidays;
import dev.chiteki.api.japan.LegalSource;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.stream.IntStream;

/** The business days of banks from 2002 to 2012, for whatever has nothing to do with the very day of an equinox. */
public final class BankDays {

    /** The calendar. */
    public static final BankCalendar CALENDAR = new BankCalendar(
            new Holidays(IntStream.rangeClosed(2002, 2012)
                    .mapToObj(year -> new Equinoxes(
                            Year.of(year), MonthDay.of(3, 21), MonthDay.of(9, 23), Certainty.INFERRED, "test"))
                    .toList()),
            List.of(new ClosedPeriod(
                    LocalDate.of(2002, 1, 1),
                    LocalDate.MAX,
                    MonthDay.of(12, 31),
                    MonthDay.of(1, 3),
                    new LegalSource("銀行法施行令 第5条", "昭和57年政令第40号", Certainty.RECALLED))));

    private BankDays() {}
}
