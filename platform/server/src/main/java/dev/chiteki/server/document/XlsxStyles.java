package dev.chiteki.server.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Which styles of a workbook show numbers as days; in an xlsx file a day is nothing but a number shown so. */
final class XlsxStyles {

    /** What stands in a number format without being part of it: texts, colours and locales, escapes, exponents, "General". */
    private static final Pattern NOT_FORMAT =
            Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|\\*.|[Ee][+-]|G/標準|General", Pattern.CASE_INSENSITIVE);

    private static final Pattern PART_OF_DAY = Pattern.compile("[ydeg]", Pattern.CASE_INSENSITIVE);

    private final List<Boolean> days;

    private XlsxStyles(List<Boolean> days) {
        this.days = days;
    }

    /** Those of a workbook without styles. */
    static XlsxStyles none() {
        return new XlsxStyles(List.of());
    }

    static XlsxStyles read(byte[] part) throws XMLStreamException {
        Map<Integer, String> formats = new HashMap<>();
        List<Boolean> days = new ArrayList<>();
        try (XlsxXml xml = new XlsxXml(part)) {
            while (xml.next("numFmt", "cellXfs")) {
                if (xml.element().equals("numFmt")) {
                    formats.put(
                            xml.number("numFmtId").orElse(-1),
                            xml.attribute("formatCode").orElse(""));
                } else {
                    while (xml.nextWithin("cellXfs", "xf")) {
                        int format = xml.number("numFmtId").orElse(0);
                        days.add(formats.containsKey(format) ? isDay(formats.get(format)) : isBuiltInDay(format));
                    }
                }
            }
        }
        return new XlsxStyles(days);
    }

    /** Whether a cell of that style shows its number as a day. */
    boolean isDay(int style) {
        return style < days.size() && days.get(style);
    }

    static boolean isDay(String format) {
        return PART_OF_DAY.matcher(NOT_FORMAT.matcher(format).replaceAll("")).find();
    }

    /** Those of every spreadsheet program (14 to 17, 22), and those of its East Asian editions (27 to 36, 50 to 58). */
    private static boolean isBuiltInDay(int format) {
        return (format >= 14 && format <= 17)
                || format == 22
                || (format >= 27 && format <= 31)
                || format == 36
                || (format >= 50 && format <= 58);
    }
}
