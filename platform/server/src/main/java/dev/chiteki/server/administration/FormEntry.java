package dev.chiteki.server.administration;

import java.util.List;

/**
 * What is entered for a setting.
 *
 * @param required whether it must not be empty
 * @param options of a choice
 * @param parts the values of a group by their names; of a list one without a name, of which there may be any number
 */
public record FormEntry(SettingKind kind, boolean required, List<Option> options, List<Part> parts) {

    /** Copies both lists. */
    public FormEntry {
        options = List.copyOf(options);
        parts = List.copyOf(parts);
    }

    /** What can be chosen. */
    public record Option(String code, String label) {}

    /** A value within another one. */
    public record Part(String name, String label, FormEntry form) {}
}
