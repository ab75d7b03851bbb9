package dev.chiteki.server.document.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.fontbox.ttf.CmapSubtable;

/**
 * The characters of a font, the usual ones first. The font draws 文 and the radical ⽂ by one glyph; a PDF records one
 * character for each glyph, the first one told, and whoever searches, copies or listens to the document gets that one.
 */
final class ReadableCmap extends CmapSubtable {

    private static final Comparator<Integer> USUAL_FIRST =
            Comparator.<Integer, Boolean>comparing(ReadableCmap::isSeldom).thenComparing(Comparator.naturalOrder());

    /** Windows writes ～ (U+FF5E) where the standard has this. */
    private static final int WAVE_DASH = 0x301C;

    private final CmapSubtable font;

    ReadableCmap(CmapSubtable font) {
        this.font = font;
        setPlatformId(font.getPlatformId());
        setPlatformEncodingId(font.getPlatformEncodingId());
    }

    @Override
    public int getGlyphId(int characterCode) {
        return font.getGlyphId(characterCode);
    }

    @Override
    @SuppressWarnings("NullAway") // The library answers null for a glyph without a character.
    public List<Integer> getCharCodes(int glyph) {
        List<Integer> codes = font.getCharCodes(glyph);
        if (codes == null || codes.size() < 2) {
            return codes;
        }
        List<Integer> sorted = new ArrayList<>(codes);
        sorted.sort(USUAL_FIRST);
        return sorted;
    }

    /** Whatever Japanese text does not usually hold: radicals, and forms kept for the sake of older character sets. */
    private static boolean isSeldom(int code) {
        boolean latin = code >= 0x20 && code <= 0x7E;
        boolean japanese = code >= 0x3000 && code <= 0x30FF && code != WAVE_DASH;
        boolean kanji = code >= 0x4E00 && code <= 0x9FFF;
        boolean wide = code >= 0xFF01 && code <= 0xFF60;
        return !(latin || japanese || kanji || wide);
    }
}
