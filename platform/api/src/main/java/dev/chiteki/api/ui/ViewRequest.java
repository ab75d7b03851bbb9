package dev.chiteki.api.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was asked for when a page is opened.
 *
 * @param segments the decoded path segments below the view's own path
 * @param query the decoded query parameters in their order
 */
public record ViewRequest(List<String> segments, Map<String, List<String>> query) {

    /** Copies both. */
    public ViewRequest {
        segments = List.copyOf(segments);
        query = Map.copyOf(query);
    }

    /** The segment of that index, from 0, if there is one. */
    public Optional<String> segment(int index) {
        return index < segments.size() ? Optional.of(segments.get(index)) : Optional.empty();
    }

    /** The first value of the query parameter, if there is one. */
    public Optional<String> parameter(String name) {
        return query.getOrDefault(name, List.of()).stream().findFirst();
    }
}
