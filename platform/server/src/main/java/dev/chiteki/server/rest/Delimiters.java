package dev.chiteki.server.rest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines that part the body of a form with files (RFC 2046, 5.1.1), each of which begins with a line break; a body may
 * begin with one without it.
 */
final class Delimiters {

    private static final Pattern BOUNDARY =
            Pattern.compile(";\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))", Pattern.CASE_INSENSITIVE);
    private static final int LINE_BREAK = 2;

    private final byte[] delimiter;

    private Delimiters(String boundary) {
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The delimiters of a body of that content type, if it is parted at all. */
    static Optional<Delimiters> of(@Nullable String contentType) {
        Matcher boundary = BOUNDARY.matcher(contentType == null ? "" : contentType);
        return boundary.find()
                ? Optional.of(new Delimiters(boundary.group(1) == null ? boundary.group(2) : boundary.group(1)))
                : Optional.empty();
    }

    /** The content type without its boundary. */
    static String without(String contentType) {
        return BOUNDARY.matcher(contentType).replaceAll("");
    }

    /** How many bytes one takes, its line break included. */
    int length() {
        return delimiter.length;
    }

    /** Where the delimiters end, from the beginning of the body. */
    List<Long> ends(CallBody body) throws IOException {
        List<Long> ends = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(body.open())) {
            int matched = LINE_BREAK;
            long position = 0;
            for (int octet = in.read(); octet >= 0; octet = in.read()) {
                position++;
                if (octet == delimiter[matched]) {
                    matched++;
                } else {
                    matched = octet == delimiter[0] ? 1 : 0;
                }
                if (matched == delimiter.length) {
                    ends.add(position);
                    matched = 0;
                }
            }
        }
        return ends;
    }
}
