package dev.chiteki.server.registry.declaration;

import dev.chiteki.api.japan.LocalGovernmentCode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A local government that takes part in a region.
 *
 * @param lead whether it answers for the region; one does
 * @param codes at least one, each from another day
 */
public record LocalGovernment(
        BilingualText name,
        boolean lead,
        List<DatedCode> codes,
        @Nullable Certainty certainty) {

    /** Copies the list. */
    public LocalGovernment {
        codes = List.copyOf(codes);
    }

    /** The code in force on that day; none before the first. */
    public Optional<LocalGovernmentCode> codeOn(LocalDate day) {
        return codes.stream()
                .filter(code -> !code.validFrom().isAfter(day))
                .max(Comparator.comparing(DatedCode::validFrom))
                .map(DatedCode::code);
    }
}
