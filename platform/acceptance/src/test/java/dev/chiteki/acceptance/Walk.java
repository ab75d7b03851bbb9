package dev.chiteki.acceptance;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One person's way through all pages that the first one leads to, the navigation before the links of its content. */
final class Walk {

    /** What is done at each page, while the window shows it. */
    @FunctionalInterface
    interface Stop {

        void at(String path) throws IOException;
    }

    /** Of pages that differ only in their last step, such as a region each, as many are enough. */
    private static final int ALIKE = 2;

    private final Page page;
    private final Stop stop;
    private final Set<String> known = new LinkedHashSet<>();
    private final Map<String, Integer> alike = new HashMap<>();
    private final Deque<String> ahead = new ArrayDeque<>();

    Walk(Page page, Stop stop) {
        this.page = page;
        this.stop = stop;
    }

    /** Stops at the page of the path and at all that it leads to; gives the paths in the order of the walk. */
    List<String> from(String path) throws IOException {
        List<String> walked = new ArrayList<>();
        meet(path, true);
        while (!ahead.isEmpty()) {
            String address = ahead.removeFirst();
            page.go(address);
            stop.at(URI.create(address).getPath());
            walked.add(address);
            page.navigation().forEach(place -> meet(place, true));
            page.links().stream().filter(link -> isOurs(path, link)).forEach(link -> meet(link, false));
        }
        return walked;
    }

    private void meet(String address, boolean place) {
        String path = URI.create(address).getPath();
        if (!known.contains(path) && (place || isOneOfFew(path))) {
            known.add(path);
            ahead.addLast(address);
        }
    }

    private boolean isOneOfFew(String path) {
        return alike.merge(path.substring(0, path.lastIndexOf('/')), 1, Integer::sum) <= ALIKE;
    }

    /** Within the region or console where the walk began. */
    private static boolean isOurs(String start, String link) {
        String path = URI.create(link).getPath();
        return path.equals(start) || path.startsWith(start + "/");
    }
}
