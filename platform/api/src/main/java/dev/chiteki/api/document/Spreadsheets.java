package dev.chiteki.api.document;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Reads and writes spreadsheets. It touches no data of a region and may be called by any thread. */
@ProviderType
public interface Spreadsheets {

    /** The most rows that are read from one file. */
    int MOST_ROWS = 20_000;

    /** The most columns that are read from one file. */
    int MOST_COLUMNS = 200;

    /**
     * Writes the sheet while its rows are read, so that its size does not matter. In csv a text that a spreadsheet program
     * would take for a formula gets an apostrophe before it, which {@link #read} takes away again.
     *
     * @param target stays open
     * @throws java.io.UncheckedIOException if the target does not take it
     */
    void write(SheetFormat format, Sheet sheet, OutputStream target);

    /**
     * Reads the first visible sheet of an xlsx file, or a csv file in UTF-8 or Shift_JIS (as Windows writes it). What it is
     * is found in its content. Rows in which nothing stands are left out.
     *
     * <p>In xlsx numbers become quantities, numbers shown as dates become days, formulas what they last came to. In csv
     * everything is text.
     *
     * @param name of the file, for the reasons why it cannot be read
     * @param content read to its end, not closed
     * @throws dev.chiteki.api.error.ChitekiException INVALID {@code sheet-unreadable}, {@code sheet-encrypted},
     *     {@code sheet-encoding}, {@code sheet-quotes} or {@code sheet-empty}; TOO_LARGE {@code sheet-size},
     *     {@code sheet-rows}, {@code sheet-columns} or {@code sheet-text}
     */
    List<SheetRow> read(String name, InputStream content);
}
