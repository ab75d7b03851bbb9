package dev.chiteki.server.document.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The two fonts of all documents. A document gets copies of its own, of which it keeps the letters that it uses. */
final class FontCase {

    static final String FAMILY = "Noto Sans JP";

    /** What stands for a letter that the fonts lack: 〓, as Japanese printers always did. */
    static final String MISSING = "\u3013";

    private final byte[] regular = read("NotoSansJP-Regular.ttf");
    private final byte[] bold = read("NotoSansJP-Bold.ttf");

    PDType0Font regular(PDDocument document) {
        return load(document, regular);
    }

    PDType0Font bold(PDDocument document) {
        return load(document, bold);
    }

    private static PDType0Font load(PDDocument document, byte[] content) {
        try {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(content));
            document.registerTrueTypeFontForClosing(font);
            font.getCmap()
                    .setCmaps(Arrays.stream(font.getCmap().getCmaps())
                            .map(ReadableCmap::new)
                            .toArray(CmapSubtable[]::new));
            return PDType0Font.load(document, font, true);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("A font of the platform cannot be read.", unreadable);
        }
    }

    private static byte[] read(String name) {
        try (InputStream font = FontCase.class.getResourceAsStream("/document/" + name)) {
            return Objects.requireNonNull(font, name).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The platform's font " + name + " cannot be read.", unreadable);
        }
    }
}
