package dev.chiteki.server.preference;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.person.Preferences;
import dev.chiteki.server.preference.PreferenceRows.Shelf;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The preferences of whoever is signed in, for one owner, in the bound tenant. */
record PersonalPreferences(String owner, PreferenceRows rows, Supplier<Optional<String>> account)
        implements Preferences {

    private static final Pattern KEY = Pattern.compile("[a-z0-9./-]{1,120}");

    @Override
    public Optional<String> find(String key) {
        String checked = checked(key);
        return shelf().flatMap(shelf -> rows.find(shelf, checked));
    }

    @Override
    public SortedMap<String, String> startingWith(String prefix) {
        String checked = checked(prefix);
        return shelf().map(shelf -> rows.startingWith(shelf, checked)).orElseGet(Collections::emptySortedMap);
    }

    @Override
    public void keep(String key, String value) {
        String checked = checked(key);
        Shelf shelf = shelf().orElseThrow(() -> new IllegalStateException(
                "Nobody is signed in whose preference '" + key + "' could be kept: only views keep preferences."));
        if (value.length() > LONGEST_VALUE) {
            throw ChitekiException.refused(Reason.of("preference-too-long", value.length(), LONGEST_VALUE));
        }
        rows.keep(shelf, checked, value, MOST_KEYS);
    }

    @Override
    public void forget(String key) {
        String checked = checked(key);
        shelf().ifPresent(shelf -> rows.forget(shelf, checked));
    }

    private Optional<Shelf> shelf() {
        return account.get().map(name -> new Shelf(name, owner));
    }

    private static String checked(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException(
                    "Preference key '" + key + "' is not 1 to 120 lower-case letters, digits, '-', '.' and '/'.");
        }
        return key;
    }
}
