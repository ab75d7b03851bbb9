package dev.chiteki.server.json;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.files.FileId;
import dev.chiteki.api.japan.CorporateNumber;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.LocalGovernmentCode;
import dev.chiteki.api.japan.Orcid;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.region.TenantId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * How single values stand in bodies, paths and queries: as one plain integer or text each, never as an object.
 *
 * @param type of the value
 * @param whole whether JSON writes it as an integer, else as text
 * @param read from its text; throws a {@link ChitekiException} that names the value
 * @param write as text
 */
public record ValueForm<T>(Class<T> type, boolean whole, Function<String, T> read, Function<T, String> write) {

    private static final List<ValueForm<?>> ALL = List.of(
            new ValueForm<>(Yen.class, true, text -> Yen.of(whole(text, "yen-malformed")), Yen::toString),
            new ValueForm<>(FiscalYear.class, true, text -> new FiscalYear(fiscalYear(text)), FiscalYear::toString),
            new ValueForm<>(CorporateNumber.class, false, CorporateNumber::new, CorporateNumber::toString),
            new ValueForm<>(Orcid.class, false, Orcid::new, Orcid::toString),
            new ValueForm<>(FileId.class, false, text -> new FileId(uuid(text)), FileId::toString),
            new ValueForm<>(UUID.class, false, ValueForm::uuid, UUID::toString),
            new ValueForm<>(TenantId.class, false, TenantId::new, TenantId::toString),
            new ValueForm<>(LocalGovernmentCode.class, false, LocalGovernmentCode::new, LocalGovernmentCode::toString),
            new ValueForm<>(LocalDate.class, false, ValueForm::day, LocalDate::toString),
            new ValueForm<>(Instant.class, false, ValueForm::instant, Instant::toString));

    /** Those that the platform knows. */
    public static List<ValueForm<?>> all() {
        return ALL;
    }

    /**
     * Reads the value; a single value has no fields, so the reasons name none.
     *
     * @throws ChitekiException INVALID, with the text
     */
    public T of(String text) {
        try {
            return read.apply(text);
        } catch (ChitekiException refused) {
            throw new ChitekiException(
                    refused.fault(),
                    refused.reasons().stream()
                            .map(reason -> new Reason(reason.code(), null, reason.arguments()))
                            .toList());
        }
    }

    private static long whole(String text, String code) {
        if (!text.matches("-?\\d{1,18}")) {
            throw ChitekiException.invalid(Reason.of(code, text));
        }
        return Long.parseLong(text);
    }

    private static int fiscalYear(String text) {
        return Math.toIntExact(Math.clamp(whole(text, "fiscal-year-range"), Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    private static UUID uuid(String text) {
        if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw ChitekiException.invalid(Reason.of("json-uuid", text));
        }
        return UUID.fromString(text);
    }

    private static LocalDate day(String text) {
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            throw ChitekiException.invalid(Reason.of("json-date", text));
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException nonexistent) {
            throw ChitekiException.invalid(Reason.of("date-nonexistent", text));
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException malformed) {
            throw ChitekiException.invalid(Reason.of("json-instant", text));
        }
    }
}
