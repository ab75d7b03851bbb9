package dev.chiteki.server.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;

/**
 * What a path below the prefix names.
 *
 * @param segments decoded; never empty ones
 */
record Address(List<String> segments) {

    /** All of the platform's REST stands below it. */
    static final String PREFIX = "/api/v1";

    /** Copies the list. */
    Address {
        segments = List.copyOf(segments);
    }

    /** The address of the request, of which the servlet has taken the prefix. */
    static Address of(HttpServletRequest request) {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        return new Address(
                Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList());
    }

    /** The segment of that index; empty where there is none. */
    String segment(int index) {
        return index < segments.size() ? segments.get(index) : "";
    }

    /** The path of the first segments, as callers write it. */
    String base(int count) {
        return PREFIX + "/" + String.join("/", segments.subList(0, Math.min(count, segments.size())));
    }

    /** The path behind the first segments, with a slash before it. */
    String behind(int count) {
        return "/" + String.join("/", segments.subList(Math.min(count, segments.size()), segments.size()));
    }
}
