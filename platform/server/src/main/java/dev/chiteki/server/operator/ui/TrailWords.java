package dev.chiteki.server.operator.ui;

import dev.chiteki.api.person.Directory;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.audit.AuditRow;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A row of a trail in words. Whatever nobody has written words for stands as it was recorded. */
@Component
final class TrailWords {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Directory directory;
    private final Texts texts;

    TrailWords(Directory directory, Texts texts) {
        this.directory = directory;
        this.texts = texts;
    }

    /**
     * What an act did to one field.
     *
     * @param before nothing where the act recorded nothing of before
     * @param after nothing where it recorded nothing of after
     */
    record Change(String field, Optional<String> before, Optional<String> after) {}

    /** The act. */
    String act(String code) {
        return first("operator.act." + code).orElse(code);
    }

    /** Who did it, by name; the account itself where nobody knows it. */
    String name(String account) {
        return directory.nameOf(account);
    }

    /** The roles of that moment. */
    String roles(String codes) {
        return Arrays.stream(codes.split(","))
                .filter(code -> !code.isEmpty())
                .map(code -> value("role", code))
                .collect(Collectors.joining(" · "));
    }

    /** What was changed, field by field; fields that stayed as they were are there too. */
    List<Change> changes(AuditRow row) {
        SequencedMap<String, String> before = fields(row.before());
        SequencedMap<String, String> after = fields(row.after());
        SequencedSet<String> names = new LinkedHashSet<>(before.sequencedKeySet());
        names.addAll(after.sequencedKeySet());
        return names.stream()
                .map(name ->
                        new Change(field(name), shown(row.before(), name, before), shown(row.after(), name, after)))
                .toList();
    }

    /** The values before or after in one text, a field a line. */
    String lines(@Nullable String json) {
        return fields(json).entrySet().stream()
                .map(entry -> texts.get(
                        "operator.trail.field", field(entry.getKey()), value(entry.getKey(), entry.getValue())))
                .collect(Collectors.joining("\n"));
    }

    private Optional<String> shown(@Nullable String json, String name, Map<String, String> fields) {
        return json == null ? Optional.empty() : Optional.of(value(name, fields.getOrDefault(name, "")));
    }

    private String field(String name) {
        return first("operator.change." + name).orElse(name);
    }

    private String value(String name, String value) {
        if (value.isEmpty()) {
            return texts.get("operator.trail.nothing");
        }
        String known = "." + value;
        return first(
                        "operator.change." + name + known,
                        "operator." + name + known,
                        name + ".region" + known,
                        name + ".programme" + known,
                        name + known)
                .orElse(value);
    }

    private Optional<String> first(String... keys) {
        return Stream.of(keys).flatMap(key -> find(key).stream()).findFirst();
    }

    private Optional<String> find(String key) {
        try {
            return Optional.of(texts.get(key));
        } catch (MissingResourceException unnamed) {
            return Optional.empty();
        }
    }

    /** The trail records an object of texts; anything else is shown whole. */
    private static SequencedMap<String, String> fields(@Nullable String json) {
        SequencedMap<String, String> fields = new LinkedHashMap<>();
        if (json != null) {
            JsonNode tree = JSON.readTree(json);
            if (tree.isObject()) {
                tree.properties().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(field -> fields.put(field.getKey(), text(field.getValue())));
            } else {
                fields.put("", json);
            }
        }
        return fields;
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asString("") : value.toString();
    }
}
