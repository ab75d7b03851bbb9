package dev.chiteki.api.japan;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;

/**
 * The two equinox days of a year. No law names them: the National Astronomical Observatory announces them in the official
 * gazette (暦要項) on the first working day of February of the year before, so they are data.
 *
 * @param year the calendar year
 * @param vernal 春分日, in March
 * @param autumnal 秋分日, in September
 * @param certainty how sure we are of them
 * @param source where they were read
 */
public record Equinoxes(Year year, MonthDay vernal, MonthDay autumnal, Certainty certainty, String source) {

    private static final int MARCH = 3;
    private static final int SEPTEMBER = 9;

    /** @throws IllegalArgumentException if one is not in its month between the 18th and the 25th, where equinoxes lie */
    public Equinoxes {
        requireNear(vernal, MARCH);
        requireNear(autumnal, SEPTEMBER);
    }

    /** 春分の日. */
    public LocalDate vernalDay() {
        return year.atMonthDay(vernal);
    }

    /** 秋分の日. */
    public LocalDate autumnalDay() {
        return year.atMonthDay(autumnal);
    }

    private static void requireNear(MonthDay day, int month) {
        if (day.getMonthValue() != month || day.getDayOfMonth() < 18 || day.getDayOfMonth() > 25) {
            throw new IllegalArgumentException("The equinox " + day + " is not between the 18th and the 25th of month "
                    + month + ". Write the vernal one first, as the gazette announces them.");
        }
    }
}
