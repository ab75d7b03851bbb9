package dev.chiteki.server.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far an index has come among the changes of a tenant. Changes are numbered when they are written and seen when they are
 * committed, so a number that is missing may still appear: it is looked for until no transaction can be that old.
 *
 * @param last the highest change that was seen
 * @param missing lower ones that were not, with the time by which they were numbered at the latest
 */
record IndexPosition(long last, SortedMap<Long, Instant> missing) {

    /** Longer than any transaction lasts. */
    static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(15);

    /** Before the first change. */
    static final IndexPosition START = new IndexPosition(0, Collections.emptySortedMap());

    IndexPosition {
        missing = Collections.unmodifiableSortedMap(new TreeMap<>(missing));
    }

    /**
     * After these changes, which are all that could be seen: the missing ones and all behind the last.
     *
     * @param seen by their numbers, ascending
     */
    IndexPosition after(List<StoredRecord> seen, Instant now) {
        SortedMap<Long, Instant> open = new TreeMap<>(missing);
        long highest = last;
        for (StoredRecord change : seen) {
            open.remove(change.change());
            if (change.change() > highest) {
                if (!isOver(change.changedAt(), now)) {
                    miss(open, highest + 1, change);
                }
                highest = change.change();
            }
        }
        open.values().removeIf(numbered -> isOver(numbered, now));
        return new IndexPosition(highest, open);
    }

    /** The numbers to look for besides those behind the last. */
    List<Long> open() {
        return new ArrayList<>(missing.keySet());
    }

    /** In one line, as of {@link #parse}. */
    String format() {
        StringBuilder line = new StringBuilder().append(last);
        missing.forEach((change, numbered) ->
                line.append(' ').append(change).append('@').append(numbered.toEpochMilli()));
        return line.toString();
    }

    static IndexPosition parse(String line) {
        String[] words = line.split(" ");
        SortedMap<Long, Instant> missing = new TreeMap<>();
        for (int index = 1; index < words.length; index++) {
            String[] halves = words[index].split("@");
            missing.put(Long.parseLong(halves[0]), Instant.ofEpochMilli(Long.parseLong(halves[1])));
        }
        return new IndexPosition(Long.parseLong(words[0]), missing);
    }

    /** All numbers from the first one to the change are missing; they were given before its own. */
    private static void miss(Map<Long, Instant> open, long first, StoredRecord change) {
        for (long number = first; number < change.change(); number++) {
            open.put(number, change.changedAt());
        }
    }

    private static boolean isOver(Instant numbered, Instant now) {
        return numbered.plus(LONGEST_TRANSACTION).isBefore(now);
    }
}
