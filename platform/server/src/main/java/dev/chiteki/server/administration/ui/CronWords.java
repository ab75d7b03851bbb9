package dev.chiteki.server.administration.ui;

import dev.chiteki.api.job.Schedule;
import dev.chiteki.api.text.Texts;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Schedules as people say them. What is not common enough to have words is left to its expression. */
final class CronWords {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern STEP = Pattern.compile("\\*/(\\d+)");
    private static final Pattern WORKING_DAYS = Pattern.compile("MON-FRI|1-5", Pattern.CASE_INSENSITIVE);
    private static final List<String> WEEKDAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");
    private static final String ANY = "*";
    private static final String LAST = "L";
    private static final int MINUTES = 60;
    private static final int HOURS = 24;

    private final Texts texts;

    CronWords(Texts texts) {
        this.texts = texts;
    }

    /** When it runs, as {@code Monday to Friday at 08:00}; empty for a schedule without words. */
    Optional<String> of(Schedule schedule) {
        List<String> fields = List.of(schedule.expression().split(" "));
        int first = fields.size() - 5;
        String second = first == 0 ? "0" : fields.getFirst();
        Fields cron = new Fields(
                second,
                fields.get(first),
                fields.get(first + 1),
                fields.get(first + 2),
                fields.get(first + 3),
                fields.get(first + 4));
        if (!isNumber(second)) {
            return Optional.empty();
        }
        return cron.isEachDay() && cron.isOnTheMinute() ? rhythm(cron).or(() -> atTimes(cron)) : atTimes(cron);
    }

    private record Fields(String second, String minute, String hour, String day, String month, String weekday) {

        boolean isEachDay() {
            return day.equals(ANY) && month.equals(ANY) && weekday.equals(ANY);
        }

        boolean isOnTheMinute() {
            return Integer.parseInt(second) == 0;
        }
    }

    /** What comes again within the day, whatever day it is. */
    private Optional<String> rhythm(Fields cron) {
        if (cron.hour().equals(ANY)) {
            return cron.minute().equals(ANY)
                    ? Optional.of(text("every-minute"))
                    : step(cron.minute(), MINUTES)
                            .map(minutes -> text("minutes", minutes))
                            .or(() -> number(cron.minute()).map(minute -> text("hourly", padded(minute))));
        }
        return step(cron.hour(), HOURS)
                .flatMap(hours -> number(cron.minute()).map(minute -> text("hours", hours, padded(minute))));
    }

    private Optional<String> atTimes(Fields cron) {
        return days(cron).flatMap(days -> times(cron).map(times -> text("at", days, times)));
    }

    private Optional<String> days(Fields cron) {
        if (cron.isEachDay()) {
            return Optional.of(text("daily"));
        }
        if (!cron.weekday().equals(ANY)) {
            return cron.day().equals(ANY) && cron.month().equals(ANY) ? weekdays(cron.weekday()) : Optional.empty();
        }
        return cron.month().equals(ANY) ? monthly(cron.day()) : yearly(cron.month(), cron.day());
    }

    private Optional<String> weekdays(String field) {
        return WORKING_DAYS.matcher(field).matches()
                ? Optional.of(text("working-days"))
                : list(field, this::weekday).map(days -> text("weekly", days));
    }

    private Optional<String> weekday(String name) {
        int known = WEEKDAYS.indexOf(name.toUpperCase(Locale.ROOT));
        Optional<Integer> number = known < 0 ? number(name) : Optional.of(known);
        return number.map(day -> DayOfWeek.of(day == 0 ? 7 : day).getDisplayName(TextStyle.FULL, texts.locale()));
    }

    private Optional<String> monthly(String day) {
        return day.equalsIgnoreCase(LAST)
                ? Optional.of(text("month-end"))
                : number(day).map(number -> text("monthly", number));
    }

    private Optional<String> yearly(String field, String day) {
        DateTimeFormatter form = DateTimeFormatter.ofPattern(text("day-of-year"), texts.locale());
        return month(field)
                .flatMap(month -> number(day).map(number -> form.format(MonthDay.of(month, number))))
                .map(date -> text("yearly", date));
    }

    private static Optional<Month> month(String field) {
        return number(field).map(Month::of).or(() -> Arrays.stream(Month.values())
                .filter(month -> month.name().substring(0, 3).equalsIgnoreCase(field))
                .findFirst());
    }

    private Optional<String> times(Fields cron) {
        return number(cron.minute())
                .flatMap(minute -> list(cron.hour(), hour -> number(hour).map(set -> {
                    String time = padded(set) + ":" + padded(minute);
                    return cron.isOnTheMinute() ? time : time + ":" + padded(Integer.parseInt(cron.second()));
                })));
    }

    /** All of them in words, or none. */
    private Optional<String> list(String field, Function<String, Optional<String>> each) {
        List<Optional<String>> all = Arrays.stream(field.split(",")).map(each).toList();
        return all.stream().allMatch(Optional::isPresent)
                ? Optional.of(all.stream().map(Optional::orElseThrow).collect(Collectors.joining(text("and"))))
                : Optional.empty();
    }

    /** Only a step that divides its field evenly is the same from one time to the next. */
    private static Optional<Integer> step(String field, int whole) {
        return Optional.of(STEP.matcher(field))
                .filter(step -> step.matches())
                .flatMap(step -> number(step.group(1)))
                .filter(step -> step > 1 && step < whole && whole % step == 0);
    }

    private static Optional<Integer> number(String field) {
        return isNumber(field) ? Optional.of(Integer.valueOf(field)) : Optional.empty();
    }

    private static boolean isNumber(String field) {
        return NUMBER.matcher(field).matches();
    }

    private static String padded(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    private String text(String key, Object... arguments) {
        return texts.get("administration.jobs.schedule." + key, arguments);
    }
}
