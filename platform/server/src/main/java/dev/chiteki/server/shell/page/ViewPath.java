package dev.chiteki.server.shell.page;

import dev.chiteki.api.ui.View;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which of a plugin's views a path leads to. */
final class ViewPath {

    private ViewPath() {}

    /** The view with the longest path that the segments begin with. */
    static Optional<View> longest(List<View> views, List<String> segments) {
        return views.stream()
                .filter(view -> begins(segments, of(view)))
                .max(Comparator.comparingInt(view -> of(view).size()));
    }

    /** The segments of the view's own path. */
    static List<String> of(View view) {
        return view.path().isEmpty() ? List.of() : List.of(view.path().split("/"));
    }

    private static boolean begins(List<String> segments, List<String> path) {
        return path.size() <= segments.size()
                && segments.subList(0, path.size()).equals(path);
    }
}
