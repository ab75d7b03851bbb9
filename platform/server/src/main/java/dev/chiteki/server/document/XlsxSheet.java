package dev.chiteki.server.document;

import dev.chiteki.api.document.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/** Reads the rows of one sheet of a workbook. */
final class XlsxSheet {

    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final int LONGEST_NUMBER = 40;
    private static final int LARGEST_EXPONENT = 308;
    private static final int MOST_COLUMNS_OF_ANY = 16_384;

    private final List<String> texts;
    private final XlsxStyles styles;
    private final LocalDate dayZero;

    /** @param from1904 whether days are counted from 1904, as early workbooks of Macintosh do */
    XlsxSheet(List<String> texts, XlsxStyles styles, boolean from1904) {
        this.texts = texts;
        this.styles = styles;
        // 1900-01-01 is day 1, and 1900-02-29, which never was, is counted: from March 1900 on this is right.
        this.dayZero = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    void read(byte[] part, RowCollector rows) throws XMLStreamException {
        try (XlsxXml xml = new XlsxXml(part)) {
            int number = 0;
            while (xml.next("row")) {
                number = xml.number("r").orElse(number + 1);
                int column = -1;
                while (xml.nextWithin("row", "c")) {
                    int before = column;
                    column = xml.attribute("r").map(XlsxSheet::column).orElse(before + 1);
                    rows.cell(column, cell(xml));
                }
                rows.end(number);
            }
        }
    }

    private Cell cell(XlsxXml xml) throws XMLStreamException {
        String type = xml.attribute("t").orElse("n");
        int style = xml.number("s").orElse(0);
        String value = "";
        while (xml.nextWithin("c", "v", "is")) {
            value = xml.text();
        }
        if (value.isEmpty()) {
            return Cell.BLANK;
        }
        return switch (type) {
            case "s" -> Cell.of(shared(value.strip()));
            case "n" -> number(value.strip(), style);
            case "b" -> Cell.of(value.equals("1") ? "TRUE" : "FALSE");
            case "d" -> written(value);
            default -> Cell.of(value);
        };
    }

    private String shared(String index) {
        int wanted = Integer.parseInt(index);
        if (wanted < 0 || wanted >= texts.size()) {
            throw new NumberFormatException("There is no shared text " + index + ", only " + texts.size() + ".");
        }
        return texts.get(wanted);
    }

    /** A number with an exponent that no spreadsheet has stays a text: to reckon with it could take all memory. */
    private Cell number(String text, int style) {
        if (text.length() > LONGEST_NUMBER) {
            return Cell.of(text);
        }
        BigDecimal value = new BigDecimal(text);
        if (Math.abs((long) value.scale()) > LARGEST_EXPONENT) {
            return Cell.of(text);
        }
        boolean day = styles.isDay(style) && value.signum() >= 0 && value.compareTo(LAST_DAY) <= 0;
        return day
                ? Cell.of(dayZero.plusDays(value.setScale(0, RoundingMode.DOWN).longValueExact()))
                : new Cell.Quantity(value);
    }

    private static Cell written(String value) {
        try {
            return Cell.of(LocalDate.parse(value.substring(0, Math.min(10, value.length()))));
        } catch (DateTimeParseException otherForm) {
            return Cell.of(value);
        }
    }

    /** The index of a column, from 0, from the place of a cell such as {@code AB12}. */
    private static int column(String place) {
        int column = 0;
        for (char sign : place.toUpperCase(Locale.ROOT).toCharArray()) {
            if (sign < 'A' || sign > 'Z') {
                break;
            }
            column = Math.min(MOST_COLUMNS_OF_ANY, column * 26 + sign - 'A' + 1);
        }
        return column - 1;
    }
}
