package dev.chiteki.server.shell.search;

import dev.chiteki.api.search.SearchQuery;
import dev.chiteki.server.shell.place.Places;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds the pages to which the navigation leads, by their title and the name of their plugin. */
@Component
final class PageFinder {

    private final Places places;

    PageFinder(Places places) {
        this.places = places;
    }

    List<Finding> find(SearchQuery query) {
        return places.here("").stream()
                .flatMap(group -> group.places().stream()
                        .filter(place -> query.matches(group.name() + " " + place.title()))
                        .map(place -> new Finding(place.title(), group.name(), "/" + place.path())))
                .limit(query.limit())
                .toList();
    }
}
