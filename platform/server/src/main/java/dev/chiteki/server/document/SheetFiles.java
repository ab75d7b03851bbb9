package dev.chiteki.server.document;

import dev.chiteki.api.document.Cell;
import dev.chiteki.api.document.Sheet;
import dev.chiteki.api.document.SheetFormat;
import dev.chiteki.api.document.SheetRow;
import dev.chiteki.api.document.Spreadsheets;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Spreadsheets as xlsx and csv. */
@Component
final class SheetFiles implements Spreadsheets {

    private static final byte[] ZIP = HexFormat.of().parseHex("504b0304");
    private static final byte[] COMPOUND = HexFormat.of().parseHex("d0cf11e0a1b11ae1");

    private final SheetLimits limits;

    SheetFiles() {
        this(SheetLimits.USUAL);
    }

    SheetFiles(SheetLimits limits) {
        this.limits = limits;
    }

    @Override
    public void write(SheetFormat format, Sheet sheet, OutputStream target) {
        try (SheetWriter writer = writer(format, sheet, target)) {
            Iterator<List<Cell>> rows = sheet.rows().iterator();
            while (rows.hasNext()) {
                writer.row(rows.next());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("Sheet '" + sheet.name() + "' cannot be written.", broken);
        }
    }

    @Override
    public List<SheetRow> read(String name, InputStream content) {
        byte[] bytes = bounded(name, content);
        RowCollector rows = new RowCollector(name, limits);
        if (startsWith(bytes, ZIP)) {
            new XlsxReader(name, limits).read(bytes, rows);
        } else if (startsWith(bytes, COMPOUND)) {
            throw ChitekiException.invalid(Reason.at("file", "sheet-encrypted", name));
        } else {
            new CsvReader(name).read(CsvEncoding.decode(name, bytes), rows);
        }
        return rows.rows();
    }

    private static SheetWriter writer(SheetFormat format, Sheet sheet, OutputStream target) throws IOException {
        return switch (format) {
            case XLSX -> new XlsxWriter(sheet, target);
            case CSV -> new CsvWriter(sheet, target);
        };
    }

    private byte[] bounded(String name, InputStream content) {
        try {
            byte[] bytes = content.readNBytes(limits.bytes() + 1);
            if (bytes.length > limits.bytes()) {
                throw limits.exceeded("sheet-size", name, limits.bytes() / SheetLimits.MEGABYTE);
            }
            return bytes;
        } catch (IOException broken) {
            throw new UncheckedIOException("The file '" + name + "' cannot be read.", broken);
        }
    }

    private static boolean startsWith(byte[] content, byte[] head) {
        return content.length >= head.length && Arrays.equals(content, 0, head.length, head, 0, head.length);
    }
}
