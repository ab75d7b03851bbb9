package dev.chiteki.server.registry.declaration;

import dev.chiteki.api.japan.LocalGovernmentCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A code of a local government, in force until the next one of that government begins.
 *
 * @param validFrom the first day
 * @param certainty of code and day together, or null where the file does not say
 */
public record DatedCode(
        LocalGovernmentCode code,
        LocalDate validFrom,
        @Nullable Certainty certainty) {}
