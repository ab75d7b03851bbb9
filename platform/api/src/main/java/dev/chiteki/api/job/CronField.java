package dev.chiteki.api.job;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One field of a cron expression: which of its values fit. */
enum CronField {
    SECOND("second", 0, 59, List.of()),
    MINUTE("minute", 0, 59, List.of()),
    HOUR("hour", 0, 23, List.of()),
    DAY_OF_MONTH("day of month", 1, 31, List.of()),
    MONTH("month", 1, 12, List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")),
    DAY_OF_WEEK("day of week", 0, 7, List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"));

    private static final Pattern PART = Pattern.compile("(\\*|([0-9A-Z]+)(?:-([0-9A-Z]+))?)(?:/([0-9]{1,4}))?");

    private final String words;
    private final int least;
    private final int most;
    private final List<String> names;

    CronField(String words, int least, int most, List<String> names) {
        this.words = words;
        this.least = least;
        this.most = most;
        this.names = names;
    }

    /** The values that the text means; Sunday is 7. */
    BitSet read(String text, String expression) {
        BitSet values = new BitSet();
        for (String part : parts(text)) {
            addTo(values, part, expression);
        }
        if (this == DAY_OF_WEEK && values.get(0)) {
            values.clear(0);
            values.set(7);
        }
        return values;
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = Pattern.compile("[^,]*").matcher(text);
        int from = 0;
        while (from <= text.length() && matcher.find(from)) {
            parts.add(matcher.group());
            from = matcher.end() + 1;
        }
        return parts;
    }

    private void addTo(BitSet values, String part, String expression) {
        Matcher matcher = PART.matcher(part.toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw refused(part, expression, "write a number, a range as 1-5, a list as 1,3, a step as */10, or *");
        }
        boolean all = matcher.group(1).equals("*");
        boolean stepped = matcher.group(4) != null;
        int from = all ? least : number(matcher.group(2), part, expression);
        int to = all || (stepped && matcher.group(3) == null)
                ? last()
                : matcher.group(3) == null ? from : number(matcher.group(3), part, expression);
        int step = stepped ? Integer.parseInt(matcher.group(4)) : 1;
        if (from > to) {
            throw refused(part, expression, "a range goes from the smaller value to the larger one");
        }
        if (step < 1 || step > most) {
            throw refused(part, expression, "a step is from 1 to " + most);
        }
        for (int value = from; value <= to; value += step) {
            values.set(value);
        }
    }

    /** Sunday is both 0 and 7; a step over all days counts it once. */
    private int last() {
        return this == DAY_OF_WEEK ? 6 : most;
    }

    private int number(String text, String part, String expression) {
        int named = names.indexOf(text);
        if (named >= 0) {
            return named + least;
        }
        int value = text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : -1;
        if (value < least || value > most) {
            throw refused(
                    part,
                    expression,
                    "'" + text + "' is none of " + least + " to " + most
                            + (names.isEmpty() ? "" : ", " + names.getFirst() + " to " + names.getLast()));
        }
        return value;
    }

    private IllegalArgumentException refused(String part, String expression, String remedy) {
        return new IllegalArgumentException(
                "The " + words + " '" + part + "' of the schedule '" + expression + "' is wrong: " + remedy + ".");
    }
}
