package dev.chiteki.server.administration.ui;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.administration.FormEntry;
import dev.chiteki.server.administration.FormEntry.Option;
import dev.chiteki.server.administration.FormEntry.Part;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Values of settings as people read them. */
final class SettingWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();

    private final Texts texts;

    SettingWords(Texts texts) {
        this.texts = texts;
    }

    /** A value; a dash for none. What was set for another version is shown as it is. */
    String of(FormEntry form, @Nullable Object plain) {
        if (plain == null || plain.equals("") || plain.equals(List.of())) {
            return "–";
        }
        try {
            return switch (form.kind()) {
                case FLAG -> texts.get("administration.settings." + (plain.equals(true) ? "yes" : "no"));
                case WHOLE -> texts.format(plain);
                case YEN -> texts.format(Yen.of((Long) plain));
                case DAY -> texts.format(LocalDate.parse(String.valueOf(plain)));
                case FISCAL_YEAR -> texts.format(new FiscalYear(((Long) plain).intValue()));
                case CHOICE -> option(form, plain);
                case LIST -> list(form.parts().getFirst().form(), (List<?>) plain);
                case GROUP -> group(form, (Map<?, ?>) plain);
                case TEXT -> String.valueOf(plain);
                case SECRET -> texts.get("administration.settings.unseen");
            };
        } catch (RuntimeException unfit) {
            return String.valueOf(plain);
        }
    }

    /** A value of the history. */
    String ofJson(FormEntry form, @Nullable String json) {
        return json == null
                ? texts.get("administration.settings.default")
                : of(form, JSON.readValue(json, Object.class));
    }

    /** A moment, to the minute. */
    String moment(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        return texts.format(local.toLocalDate()) + " " + TIME.format(local);
    }

    private static String option(FormEntry form, Object plain) {
        return form.options().stream()
                .filter(option -> option.code().equals(plain))
                .map(Option::label)
                .findFirst()
                .orElse(String.valueOf(plain));
    }

    private String list(FormEntry each, List<?> entries) {
        return entries.stream()
                .map(entry -> of(each, entry))
                .collect(Collectors.joining(texts.get("administration.settings.between")));
    }

    private String group(FormEntry form, Map<?, ?> values) {
        return form.parts().stream()
                .filter(part -> values.get(part.name()) != null)
                .map(part -> part(part, values))
                .collect(Collectors.joining(texts.get("administration.comma")));
    }

    private String part(Part part, Map<?, ?> values) {
        return texts.get("administration.settings.part", part.label(), of(part.form(), values.get(part.name())));
    }
}
