package dev.chiteki.api.table;

import java.util.List;
import java.util.function.Consumer;

/**
 * What may be done with several chosen rows at once.
 *
 * @param label the verb on its button, in the reader's language
 * @param act is given the chosen rows, at least one; it asks before what binds or cannot be undone, and refreshes the table
 */
public record BulkAct<T>(String label, Consumer<List<T>> act) {}
