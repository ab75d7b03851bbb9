package dev.chiteki.server.registry.declaration;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a file is checked against besides itself.
 *
 * @param folder the name of the folder in which it lies
 * @param folders the names of all folders beside it, its own included
 * @param published the ids of the plugins that it may name
 */
record Surroundings(String folder, Set<String> folders, Set<String> published) {

    String publishedInWords() {
        return published.stream().sorted().collect(Collectors.joining(", "));
    }
}
