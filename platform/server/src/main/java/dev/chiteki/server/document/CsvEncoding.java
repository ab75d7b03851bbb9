package dev.chiteki.server.document;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Finds the encoding of a csv: UTF-8, or Shift_JIS as Windows writes it. Japanese text in Shift_JIS is next to never valid
 * UTF-8, so that is asked first.
 */
final class CsvEncoding {

    private static final List<Charset> KNOWN = List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"));
    private static final String LAYOUT = "\t\r\n";

    private CsvEncoding() {}

    /** @throws ChitekiException {@code sheet-encoding}, INVALID, for text in another encoding and for what is no text */
    static String decode(String name, byte[] bytes) {
        for (Charset charset : KNOWN) {
            try {
                String text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                if (text.chars().noneMatch(sign -> Character.isISOControl(sign) && LAYOUT.indexOf(sign) < 0)) {
                    return text.startsWith("\uFEFF") ? text.substring(1) : text;
                }
            } catch (CharacterCodingException other) {
                continue;
            }
        }
        throw ChitekiException.invalid(Reason.at("file", "sheet-encoding", name));
    }
}
