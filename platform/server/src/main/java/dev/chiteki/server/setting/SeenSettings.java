package dev.chiteki.server.setting;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What a transaction has read so far, for its length. */
final class SeenSettings {

    private final Map<String, Record> byPlugin = new HashMap<>();

    Record of(String plugin, Class<? extends Record> type, Supplier<Record> reading) {
        Record seen = byPlugin.get(plugin);
        if (type.isInstance(seen)) {
            return seen;
        }
        Record read = reading.get();
        byPlugin.put(plugin, read);
        return read;
    }

    void forget(String plugin) {
        byPlugin.remove(plugin);
    }
}
