package dev.chiteki.server.document;

import dev.chiteki.api.document.Spreadsheets;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import dev.chiteki.api.error.Reason;
import java.util.List;

/**
 * How much of a file is taken in.
 *
 * @param bytes of the file
 * @param unpacked the bytes of all parts of an xlsx file together; a small file can unpack to any size
 * @param text the characters of one cell
 */
record SheetLimits(int bytes, int unpacked, int rows, int columns, int text) {

    static final int MEGABYTE = 1024 * 1024;

    /** A cell of Excel holds 32,767 characters. */
    static final SheetLimits USUAL =
            new SheetLimits(20 * MEGABYTE, 64 * MEGABYTE, Spreadsheets.MOST_ROWS, Spreadsheets.MOST_COLUMNS, 32_767);

    /** The refusal of a file that is too large in this respect. */
    ChitekiException exceeded(String code, String name, int most) {
        return new ChitekiException(Fault.TOO_LARGE, List.of(Reason.at("file", code, name, most)));
    }
}
