package dev.chiteki.api.japan;

import dev.chiteki.api.text.Bilingual;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What closes offices of any kind: the week's end, the holidays, the turn of the year.
 *
 * @param weekEnd by which rule they are closed on Saturday and Sunday
 */
record ClosedDays(Holidays holidays, LegalSource weekEnd, List<ClosedPeriod> yearEnds) {

    private static final Bilingual SATURDAY = new Bilingual("土曜日", "Saturday");
    private static final Bilingual SUNDAY = new Bilingual("日曜日", "Sunday");
    private static final Bilingual YEAR_END = new Bilingual("年末年始", "turn of the year");

    ClosedDays {
        yearEnds = List.copyOf(yearEnds);
    }

    /** A holiday tells more than that it is a Sunday, too. */
    Optional<Closure> on(LocalDate day) {
        Optional<Holiday> holiday = holidays.on(day);
        if (holiday.isPresent()) {
            return holiday.map(ClosedDays::closure);
        }
        Optional<Closure> yearEnd = yearEnds.stream()
                .filter(period -> period.closes(day))
                .findFirst()
                .map(period -> new Closure(YEAR_END, period.source()));
        return yearEnd.or(() -> weekEnd(day.getDayOfWeek()));
    }

    private Optional<Closure> weekEnd(DayOfWeek day) {
        return switch (day) {
            case SATURDAY -> Optional.of(new Closure(SATURDAY, weekEnd));
            case SUNDAY -> Optional.of(new Closure(SUNDAY, weekEnd));
            default -> Optional.empty();
        };
    }

    private static Closure closure(Holiday holiday) {
        return new Closure(
                new Bilingual(holiday.name(Locale.JAPANESE), holiday.name(Locale.ENGLISH)), holiday.source());
    }
}
