package dev.chiteki.server.setting;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The keys of this installation by id: one that encrypts, and those that still decrypt. */
final class SettingKeys {

    private final String current;
    private final SortedSet<String> configured;
    private final Function<String, byte[]> source;
    private final Map<String, SecretKey> keys = new ConcurrentHashMap<>();

    /** @param source the 32 bytes of a key by its id */
    SettingKeys(String current, SortedSet<String> configured, Function<String, byte[]> source) {
        this.current = current;
        this.configured = new TreeSet<>(configured);
        this.source = source;
    }

    /** The id of the key that encrypts. */
    String current() {
        return current;
    }

    /** The ids of keys with a configured secret of their own, which is what an operator may take away some day. */
    SortedSet<String> configured() {
        return new TreeSet<>(configured);
    }

    SecretKey key(String id) {
        return keys.computeIfAbsent(id, missing -> new SecretKeySpec(source.apply(missing), "AES"));
    }
}
