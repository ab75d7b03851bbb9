package dev.chiteki.budget.ui;

import dev.chiteki.api.person.Preferences;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** A person's templates for entries that come again and again, such as a monthly rent: theirs alone, by name. */
final class EntryTemplates {

    private static final String PREFIX = "entry-template/";

    private final Preferences preferences;

    EntryTemplates(Preferences preferences) {
        this.preferences = preferences;
    }

    /** A template under its name. */
    record Named(String key, String name, EntryValues values) {}

    /** All of them, by name; one that this version cannot read is left out, and left alone. */
    List<Named> all() {
        return preferences.startingWith(PREFIX).entrySet().stream()
                .flatMap(kept -> EntryValues.decoded(kept.getValue())
                        .map(values -> new Named(
                                kept.getKey(),
                                EntryValues.parts(kept.getValue()).getOrDefault("name", ""),
                                values))
                        .stream())
                .sorted(Comparator.comparing(Named::name).thenComparing(Named::key))
                .toList();
    }

    /** Keeps the values under the name, in place of those that have it already. */
    void keep(String name, EntryValues values) {
        String key = all().stream()
                .filter(kept -> kept.name().equals(name))
                .map(Named::key)
                .findFirst()
                .orElseGet(() -> PREFIX + UUID.randomUUID());
        preferences.keep(key, values.encoded(name));
    }

    /** Forgets the template. */
    void forget(Named template) {
        preferences.forget(template.key());
    }
}
