package dev.chiteki.server.document.print;

import de.rototor.pdfbox.graphics2d.IPdfBoxGraphics2DFontTextDrawer;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.io.IOException;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/**
 * Writes the words of a drawing in the document's own font, as text that can be searched and read aloud. The fonts of the
 * machine are never asked, so it needs none.
 */
final class EmbeddedText implements IPdfBoxGraphics2DFontTextDrawer {

    private final PDType0Font font;
    private final float size;

    EmbeddedText(PDType0Font font, float size) {
        this.font = font;
        this.size = size;
    }

    /** How wide the words are, in units of the drawing. */
    float widthOf(String words) {
        try {
            return font.getStringWidth(words) / 1000 * size;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException("The width of '" + words + "' cannot be read.", unreadable);
        }
    }

    /** The words, with 〓 for every letter that the font lacks. */
    String printable(String words) {
        StringBuilder printable = new StringBuilder();
        words.codePoints()
                .mapToObj(Character::toString)
                .forEach(letter -> printable.append(isKnown(letter) ? letter : FontCase.MISSING));
        return printable.toString();
    }

    private boolean isKnown(String letter) {
        try {
            return font.encode(letter).length > 0;
        } catch (IllegalArgumentException | IOException unknown) {
            return false;
        }
    }

    @Override
    public boolean canDrawText(AttributedCharacterIterator text, IFontTextDrawerEnv place) {
        return true;
    }

    @Override
    public void drawText(AttributedCharacterIterator text, IFontTextDrawerEnv place) throws IOException {
        PDPageContentStream content = place.getContentStream();
        content.beginText();
        content.setFont(font, size);
        content.setNonStrokingColor((Color) place.getPaint());
        content.setTextMatrix(Matrix.getScaleInstance(1, -1));
        content.showText(letters(text));
        content.endText();
    }

    @Override
    public FontMetrics getFontMetrics(Font asked, IFontTextDrawerEnv place) {
        throw new UnsupportedOperationException("Drawings measure their words by widthOf.");
    }

    private static String letters(AttributedCharacterIterator text) {
        StringBuilder letters = new StringBuilder();
        for (char letter = text.first(); letter != CharacterIterator.DONE; letter = text.next()) {
            letters.append(letter);
        }
        return letters.toString();
    }
}
