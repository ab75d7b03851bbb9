package dev.chiteki.server.shell.imports;

import dev.chiteki.api.document.Cell;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.imports.ImportColumn;
import dev.chiteki.api.japan.EraDates;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.table.Choice;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A cell of a file as a value of the wanted type. */
final class ValueReading {

    private ValueReading() {}

    /** @throws ChitekiException INVALID, naming the value and the remedy, for what cannot be read so */
    static Cell read(ImportColumn column, Cell cell) {
        String text = ImportFile.text(cell).strip();
        if (text.isEmpty()) {
            return Cell.BLANK;
        }
        return switch (column.type()) {
            case TEXT -> Cell.of(text);
            case YEN -> Cell.of(yen(cell, text));
            case NUMBER -> new Cell.Quantity(number(text));
            case DAY -> cell instanceof Cell.Day ? cell : Cell.of(EraDates.parse(text));
            case CHOICE -> Cell.of(choice(column, text));
        };
    }

    /** A spreadsheet program may have reckoned with an amount; what is no whole yen then is refused as if it were typed. */
    private static Yen yen(Cell cell, String text) {
        if (cell instanceof Cell.Quantity quantity) {
            BigDecimal value = quantity.value().stripTrailingZeros();
            boolean whole = value.scale() <= 0 && value.precision() - value.scale() <= 18;
            if (whole) {
                return Yen.of(value.longValueExact());
            }
        }
        return Yen.parse(text);
    }

    private static BigDecimal number(String text) {
        String digits = Normalizer.normalize(text, Normalizer.Form.NFKC).replace(",", "");
        if (!digits.matches("[-−]?\\d{1,18}(\\.\\d{1,18})?")) {
            throw ChitekiException.invalid(Reason.of("import-number-malformed", text));
        }
        return new BigDecimal(digits.replace('−', '-'));
    }

    private static String choice(ImportColumn column, String text) {
        String wanted = ColumnMapping.plain(text);
        return column.choices().stream()
                .filter(choice -> choice.code().equals(text)
                        || ColumnMapping.plain(choice.label()).equals(wanted)
                        || ColumnMapping.plain(choice.code()).equals(wanted))
                .map(Choice::code)
                .findFirst()
                .orElseThrow(() -> ChitekiException.invalid(Reason.of("import-choice-unknown", text, known(column))));
    }

    /** What may stand there, each code by its first label. */
    private static String known(ImportColumn column) {
        Set<String> codes = new HashSet<>();
        return column.choices().stream()
                .filter(choice -> codes.add(choice.code()))
                .map(Choice::label)
                .collect(Collectors.joining(" / "));
    }
}
