package dev.chiteki.api.imports;

import org.osgi.annotation.versioning.ConsumerType;

/** Takes one row of an import in. */
@ConsumerType
@FunctionalInterface
public interface RowWork {

    /**
     * Takes the row in by the same rules as if a person had entered it. All rows of a file are one transaction: if one is
     * refused, none is taken. It is also called to try a file, in a transaction that is always undone.
     *
     * @throws dev.chiteki.api.error.ChitekiException with the reasons against the row; a reason's field names the column. It
     *     must not have changed data before, or later rows would be judged by it
     */
    ImportedRow take(ImportRow row);
}
