package dev.chiteki.server.document;

import dev.chiteki.api.document.Cell;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes one sheet, row by row. Closing completes it and leaves the target open. */
interface SheetWriter extends Closeable {

    void row(List<Cell> cells) throws IOException;
}
