package dev.chiteki.server.shell.table.filter;

import dev.chiteki.api.person.Preferences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The filters that the person has saved for one table, in the current region. */
public final class SavedFilters {

    private static final Logger LOG = LoggerFactory.getLogger(SavedFilters.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<SavedFilter>> LIST = new TypeReference<>() {};

    private final Preferences preferences;
    private final String key;

    /** Those of the table of that id. */
    public SavedFilters(Preferences preferences, String table) {
        this.preferences = preferences;
        this.key = "filters/" + table;
    }

    /** All of them, by name. */
    List<SavedFilter> all() {
        return preferences.find(key).map(this::read).orElse(List.of());
    }

    /** The parameters with which the table begins. */
    public Optional<String> first() {
        return all().stream().filter(SavedFilter::first).map(SavedFilter::query).findFirst();
    }

    /** Saves it, in place of the one of the same name. */
    void save(String name, String query) {
        List<SavedFilter> now = new ArrayList<>(all());
        boolean first = now.stream().anyMatch(filter -> filter.name().equals(name) && filter.first());
        now.removeIf(filter -> filter.name().equals(name));
        now.add(new SavedFilter(name, query, first));
        keep(now);
    }

    /** Lets the table begin with the one of that name, or with none. */
    void begin(String name, boolean with) {
        keep(all().stream()
                .map(filter -> filter.first(with && filter.name().equals(name)))
                .toList());
    }

    void delete(String name) {
        keep(all().stream().filter(filter -> !filter.name().equals(name)).toList());
    }

    private void keep(List<SavedFilter> filters) {
        List<SavedFilter> sorted =
                filters.stream().sorted(Comparator.comparing(SavedFilter::name)).toList();
        if (sorted.isEmpty()) {
            preferences.forget(key);
        } else {
            preferences.keep(key, JSON.writeValueAsString(sorted));
        }
    }

    /** What an older version wrote and this one cannot read is not worth a page that fails. */
    private List<SavedFilter> read(String json) {
        try {
            return JSON.readValue(json, LIST);
        } catch (JacksonException unreadable) {
            LOG.warn("The saved filters under {} cannot be read and are passed over.", key, unreadable);
            return List.of();
        }
    }
}
