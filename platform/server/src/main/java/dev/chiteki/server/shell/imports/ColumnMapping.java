package dev.chiteki.server.shell.imports;

import dev.chiteki.api.imports.ImportColumn;
import dev.chiteki.api.imports.RowImport;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which column of a file holds which value.
 *
 * @param columns the index of the file's column, from 0, by the id of the import's
 */
record ColumnMapping(Map<String, Integer> columns) {

    ColumnMapping {
        columns = Map.copyOf(columns);
    }

    /**
     * What the headings suggest: what the person chose for this heading before, else a heading that is the value's label or one
     * of its other names. No column of the file is taken twice.
     *
     * @param remembered the headings that the person chose, by the ids of the import's columns
     */
    static ColumnMapping guess(RowImport way, List<String> headings, Map<String, String> remembered) {
        List<String> known = headings.stream().map(ColumnMapping::plain).toList();
        Map<String, Integer> found = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (ImportColumn column : way.columns()) {
            names(column, remembered)
                    .map(ColumnMapping::plain)
                    .map(known::indexOf)
                    .filter(index -> index >= 0 && !taken.contains(index))
                    .findFirst()
                    .ifPresent(index -> {
                        taken.add(index);
                        found.put(column.id(), index);
                    });
        }
        return new ColumnMapping(found);
    }

    Optional<Integer> column(String id) {
        return Optional.ofNullable(columns.get(id));
    }

    /** The same with another column for a value, or with none. */
    ColumnMapping with(String id, Optional<Integer> column) {
        Map<String, Integer> now = new HashMap<>(columns);
        column.ifPresentOrElse(index -> now.put(id, index), () -> now.remove(id));
        return new ColumnMapping(now);
    }

    /** The required values for which there is no column. */
    List<ImportColumn> missing(RowImport way) {
        return way.columns().stream()
                .filter(column -> column.required() && !columns.containsKey(column.id()))
                .toList();
    }

    private static Stream<String> names(ImportColumn column, Map<String, String> remembered) {
        return Stream.concat(
                Optional.ofNullable(remembered.get(column.id())).stream(),
                Stream.concat(Stream.of(column.label(), column.id()), column.headings().stream()));
    }

    /** A heading without what differs from file to file: width, case, spaces, and a unit in brackets. */
    static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .replaceAll("\\([^)]*\\)|\\[[^]]*]", "")
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }
}
