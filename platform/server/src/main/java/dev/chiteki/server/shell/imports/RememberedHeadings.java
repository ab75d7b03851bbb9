package dev.chiteki.server.shell.imports;

import dev.chiteki.api.imports.RowImport;
import dev.chiteki.api.person.Preferences;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Which headings the person chose for which value last time: files of one accounting system look alike each month. */
final class RememberedHeadings {

    private static final Logger LOG = LoggerFactory.getLogger(RememberedHeadings.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> MAP = new TypeReference<>() {};

    private final Preferences preferences;
    private final String key;

    RememberedHeadings(Preferences preferences, RowImport way) {
        this.preferences = preferences;
        this.key = "import/" + way.id();
    }

    /** The headings by the ids of the import's columns. */
    Map<String, String> find() {
        return preferences.find(key).map(this::read).orElse(Map.of());
    }

    void keep(ColumnMapping mapping, List<String> headings) {
        Map<String, String> chosen = new HashMap<>();
        mapping.columns().forEach((id, index) -> chosen.put(id, headings.get(index)));
        preferences.keep(key, JSON.writeValueAsString(chosen));
    }

    private Map<String, String> read(String json) {
        try {
            return JSON.readValue(json, MAP);
        } catch (JacksonException unreadable) {
            LOG.warn("The headings under {} cannot be read and are passed over.", key, unreadable);
            return Map.of();
        }
    }
}
