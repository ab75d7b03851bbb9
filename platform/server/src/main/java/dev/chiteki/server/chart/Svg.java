package dev.chiteki.server.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Writes the elements of a drawing; texts are escaped, coordinates have one decimal. */
final class Svg {

    static final int LETTER = 12;

    private static final double NARROW = 0.58;

    private final StringBuilder elements = new StringBuilder();

    /** How wide the words are, about: letters of the Latin alphabet are narrower than Japanese ones. */
    static double widthOf(String words) {
        return words.codePoints()
                .mapToDouble(letter -> letter < 0x2E80 ? NARROW * LETTER : LETTER)
                .sum();
    }

    /** The whole drawing, with what it says for those who do not see it. */
    String document(double width, double height, String title, String description) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 " + number(width) + " "
                + number(height) + "\" width=\"" + number(width) + "\" height=\"" + number(height)
                + "\" font-family=\"'Noto Sans JP', 'Noto Sans CJK JP', sans-serif\" font-size=\"" + LETTER
                + "\"><title>"
                + escaped(title) + "</title><desc>" + escaped(description) + "</desc>" + elements + "</svg>";
    }

    Svg line(Spot from, Spot to, String colour, double width) {
        return line(from, to, new ChartInk(colour, colour, "", width));
    }

    Svg line(Spot from, Spot to, ChartInk ink) {
        elements.append(String.format(
                Locale.ROOT,
                "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" %s/>",
                number(from.x()),
                number(from.y()),
                number(to.x()),
                number(to.y()),
                stroke(ink)));
        return this;
    }

    Svg bar(Box box, ChartInk ink) {
        elements.append(String.format(
                Locale.ROOT,
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"1\"/>",
                number(box.x()),
                number(box.y()),
                number(box.width()),
                number(box.height()),
                ink.fill(),
                ink.stroke()));
        return this;
    }

    Svg dot(Spot spot, ChartInk ink) {
        elements.append(String.format(
                Locale.ROOT,
                "<circle cx=\"%s\" cy=\"%s\" r=\"3\" fill=\"%s\"/>",
                number(spot.x()),
                number(spot.y()),
                ink.stroke()));
        return this;
    }

    Svg text(Spot spot, String words, Anchor anchor, String colour) {
        elements.append(String.format(
                Locale.ROOT,
                "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" fill=\"%s\">%s</text>",
                number(spot.x()),
                number(spot.y()),
                anchor.code,
                colour,
                escaped(words)));
        return this;
    }

    private static String stroke(ChartInk ink) {
        String dash = ink.dash().isEmpty() ? "" : " stroke-dasharray=\"" + ink.dash() + "\"";
        return "stroke=\"" + ink.stroke() + "\" stroke-width=\"" + number(ink.width()) + "\"" + dash;
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String escaped(String words) {
        StringBuilder escaped = new StringBuilder();
        words.codePoints()
                .filter(letter -> letter >= ' ' && letter != 0xFFFE && letter != 0xFFFF)
                .forEach(letter -> {
                    switch (letter) {
                        case '<' -> escaped.append("&lt;");
                        case '>' -> escaped.append("&gt;");
                        case '&' -> escaped.append("&amp;");
                        case '"' -> escaped.append("&quot;");
                        default -> escaped.appendCodePoint(letter);
                    }
                });
        return escaped.toString();
    }

    /** Which end of a text stands at its spot. */
    enum Anchor {
        START("start"),
        MIDDLE("middle"),
        END("end");

        private final String code;

        Anchor(String code) {
            this.code = code;
        }
    }

    /** A point of the drawing. */
    record Spot(double x, double y) {}

    /** A rectangle of the drawing, from its upper left corner. */
    record Box(double x, double y, double width, double height) {

        double right() {
            return x + width;
        }

        double bottom() {
            return y + height;
        }
    }
}
