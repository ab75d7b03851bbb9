package dev.chiteki.server.registry.declaration;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import java.util.Locale;
import java.util.regex.Pattern;

/** A region's own colour, dark enough for white text on it and for itself on white (WCAG 2.2, 1.4.3: 4.5 to 1). */
public record KeyColour(String value) {

    private static final Pattern FORM = Pattern.compile("#[0-9a-f]{6}");
    private static final double LEAST_CONTRAST = 4.5;

    /** @throws ChitekiException INVALID: {@code colour-malformed}, or {@code colour-contrast} with the contrast it has */
    public KeyColour {
        if (!FORM.matcher(value).matches()) {
            throw ChitekiException.invalid(Reason.at("colour", "colour-malformed", value));
        }
        double contrast = contrastOnWhite(value);
        if (contrast < LEAST_CONTRAST) {
            throw ChitekiException.invalid(
                    Reason.at("colour", "colour-contrast", value, String.format(Locale.ROOT, "%.2f", contrast)));
        }
    }

    private static double contrastOnWhite(String colour) {
        double luminance = 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
        return 1.05 / (luminance + 0.05);
    }

    private static double channel(String colour, int at) {
        double share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @Override
    public String toString() {
        return value;
    }
}
