package dev.chiteki.server.setting;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.setting.Secret;
import dev.chiteki.api.setting.SettingsDeclaration;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Settings of every kind. */
record SampleSettings(
        @NotBlank @Size(max = 20) String name,
        boolean open,
        @Min(1) @Max(100) int least,
        @Min(1) @Max(100) int most,
        long count,
        Yen amount,
        LocalDate day,
        @Nullable LocalDate until,
        FiscalYear year,
        Colour colour,
        @Size(max = 3) List<String> words,
        List<Colour> colours,
        List<@Valid Grant> grants,
        Secret token) {

    enum Colour {
        DEEP_BLUE,
        RED
    }

    record Grant(
            FiscalYear year, @Min(1) long amount, @Nullable String remark) {}

    static final SampleSettings DEFAULTS = new SampleSettings(
            "既定",
            true,
            1,
            10,
            0,
            Yen.ZERO,
            LocalDate.of(2002, 7, 1),
            null,
            new FiscalYear(2002),
            Colour.DEEP_BLUE,
            List.of(),
            List.of(),
            List.of(),
            Secret.unset());

    SampleSettings {
        if (least > most) {
            throw new IllegalArgumentException("least " + least + " is above most " + most);
        }
    }

    static SettingsDeclaration<SampleSettings> declaration() {
        return SettingsDeclaration.of(DEFAULTS);
    }

    static SettingsRecord record() {
        return SettingsRecord.of(declaration(), () -> Locale.ENGLISH);
    }
}
