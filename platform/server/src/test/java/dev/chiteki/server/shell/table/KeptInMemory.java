package dev.chiteki.server.shell.table;

import dev.chiteki.api.person.Preferences;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Preferences of one person that end with the test. */
public final class KeptInMemory implements Preferences {

    private final SortedMap<String, String> kept = new TreeMap<>();

    @Override
    public Optional<String> find(String key) {
        return Optional.ofNullable(kept.get(key));
    }

    @Override
    public SortedMap<String, String> startingWith(String prefix) {
        return kept.subMap(prefix, prefix + Character.MAX_VALUE);
    }

    @Override
    public void keep(String key, String value) {
        kept.put(key, value);
    }

    @Override
    public void forget(String key) {
        kept.remove(key);
    }
}
