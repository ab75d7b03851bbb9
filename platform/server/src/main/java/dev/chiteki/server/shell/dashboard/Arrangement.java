package dev.chiteki.server.shell.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * In which order a person wants the widgets, and which not at all. Widgets are named by their key; those that are not
 * offered at the moment keep their place, because a plugin that is switched off may come back.
 *
 * @param shown the keys in their order
 * @param hidden the keys of those that are not shown
 */
record Arrangement(List<String> shown, Set<String> hidden) {

    private static final String HIDDEN = "-";

    Arrangement {
        shown = List.copyOf(new LinkedHashSet<>(shown));
        hidden = Set.copyOf(hidden);
    }

    /** What somebody sees who has arranged nothing, or the arrangement that they have made, with what is new at its end. */
    static Arrangement of(List<String> shownFromTheStart, List<String> offered, List<String> kept) {
        List<String> shown = new ArrayList<>();
        Set<String> hidden = new LinkedHashSet<>();
        for (String line : kept) {
            if (line.startsWith(HIDDEN)) {
                hidden.add(line.substring(HIDDEN.length()));
            } else {
                shown.add(line);
            }
        }
        shownFromTheStart.stream()
                .filter(key -> !shown.contains(key) && !hidden.contains(key))
                .forEach(shown::add);
        offered.stream()
                .filter(key -> !shown.contains(key) && !hidden.contains(key))
                .forEach(hidden::add);
        return new Arrangement(shown, hidden);
    }

    /** As it is kept: a line for each key. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(shown);
        hidden.stream().sorted().map(HIDDEN::concat).forEach(lines::add);
        return lines;
    }

    /** With the widget before the one that it follows among those that are offered. */
    Arrangement earlier(String key, Set<String> offered) {
        return swapped(key, offered, -1);
    }

    /** With the widget behind the one that follows it among those that are offered. */
    Arrangement later(String key, Set<String> offered) {
        return swapped(key, offered, 1);
    }

    Arrangement without(String key) {
        Set<String> more = new LinkedHashSet<>(hidden);
        more.add(key);
        return new Arrangement(
                shown.stream().filter(other -> !other.equals(key)).toList(), more);
    }

    /** With the widget at the end. */
    Arrangement with(String key) {
        List<String> more = new ArrayList<>(shown);
        more.add(key);
        Set<String> fewer = new LinkedHashSet<>(hidden);
        fewer.remove(key);
        return new Arrangement(more, fewer);
    }

    private Arrangement swapped(String key, Set<String> offered, int step) {
        int place = shown.indexOf(key);
        int other = place + step;
        while (other >= 0 && other < shown.size() && !offered.contains(shown.get(other))) {
            other += step;
        }
        if (place < 0 || other < 0 || other >= shown.size()) {
            return this;
        }
        List<String> moved = new ArrayList<>(shown);
        moved.remove(place);
        moved.add(other, key);
        return new Arrangement(moved, hidden);
    }
}
