package dev.chiteki.api.imports;

import dev.chiteki.api.document.Cell;
import dev.chiteki.api.japan.Yen;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a file with values of the wanted types; required ones are there.
 *
 * @param fileHash the SHA-256 of the file's content, 64 lower-case hexadecimal digits
 * @param number of the row in the file, from 1
 * @param values by the ids of the import's columns; choices by their code, blank ones left out
 */
public record ImportRow(String fileHash, int number, Map<String, Cell> values) {

    /** Copies the values. */
    public ImportRow {
        values = Map.copyOf(values);
    }

    /** Names this row of this file: keep it with what the row made, so that the same file changes nothing when it comes again. */
    public String requestKey() {
        return "import:" + fileHash + ":" + number;
    }

    /** The text, or the code of a choice. */
    public Optional<String> text(String id) {
        return values.get(id) instanceof Cell.Text text ? Optional.of(text.value()) : Optional.empty();
    }

    /** The amount. */
    public Optional<Yen> yen(String id) {
        return values.get(id) instanceof Cell.Amount amount ? Optional.of(amount.value()) : Optional.empty();
    }

    /** The number. */
    public Optional<BigDecimal> number(String id) {
        return values.get(id) instanceof Cell.Quantity quantity ? Optional.of(quantity.value()) : Optional.empty();
    }

    /** The day. */
    public Optional<LocalDate> day(String id) {
        return values.get(id) instanceof Cell.Day day ? Optional.of(day.value()) : Optional.empty();
    }
}
