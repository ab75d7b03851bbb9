package dev.chiteki.server.registry.declaration;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a file is checked against besides itself.
 *
 * @param folder the name of the folder in which it lies, or empty for one that lies in none
 * @param folders the names of all folders beside it, its own included; else the ids that are taken
 * @param published the ids of the plugins that it may name
 */
record Surroundings(String folder, Set<String> folders, Set<String> published) {

    String publishedInWords() {
        return published.stream().sorted().collect(Collectors.joining(", "));
    }
}
