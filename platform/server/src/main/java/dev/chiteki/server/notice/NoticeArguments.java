package dev.chiteki.server.notice;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.text.Bilingual;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The arguments of a notice as they are kept: each with its type, so that it is worded when it is read. */
final class NoticeArguments {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private NoticeArguments() {}

    /** @throws IllegalArgumentException if one is of a type that cannot be kept */
    static String write(List<Object> arguments) {
        return JSON.writeValueAsString(
                arguments.stream().map(NoticeArguments::keep).toList());
    }

    static List<Object> read(String kept) {
        return StreamSupport.stream(JSON.readTree(kept).spliterator(), false)
                .map(NoticeArguments::restore)
                .toList();
    }

    private static Map<String, Object> keep(Object argument) {
        return switch (argument) {
            case String text -> Map.of("text", text);
            case Integer number -> Map.of("number", number);
            case Long number -> Map.of("number", number);
            case Yen yen -> Map.of("yen", yen.amount());
            case FiscalYear year -> Map.of("year", year.year());
            case LocalDate day -> Map.of("day", day.toString());
            case Bilingual name -> Map.of("ja", name.japanese(), "en", name.english());
            default ->
                throw new IllegalArgumentException("A notice cannot keep " + argument + " of "
                        + argument.getClass().getName()
                        + ": give String, Integer, Long, Yen, FiscalYear, LocalDate or Bilingual.");
        };
    }

    private static Object restore(JsonNode kept) {
        if (kept.has("text")) {
            return kept.get("text").asString();
        }
        if (kept.has("number")) {
            return kept.get("number").asLong();
        }
        if (kept.has("yen")) {
            return Yen.of(kept.get("yen").asLong());
        }
        if (kept.has("year")) {
            return new FiscalYear(kept.get("year").asInt());
        }
        if (kept.has("day")) {
            return LocalDate.parse(kept.get("day").asString());
        }
        return new Bilingual(kept.get("ja").asString(), kept.get("en").asString());
    }
}
