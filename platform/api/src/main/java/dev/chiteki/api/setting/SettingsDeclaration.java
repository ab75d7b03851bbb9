package dev.chiteki.api.setting;

import java.util.HashMap;
import java.util.Map;

/**
 * What a region's administrator may set for a plugin: the components of a record, with an instance of it as the defaults.
 *
 * <p>Components are {@link String}, {@code boolean}, {@code int}, {@code long}, {@link dev.chiteki.api.japan.Yen},
 * {@link java.time.LocalDate}, {@link dev.chiteki.api.japan.FiscalYear}, enums, {@link Secret} (of the record itself
 * only), records of such components, and {@link java.util.List}s of all these. One that may be empty is marked with
 * JSpecify's {@code @Nullable}. Constraints of Jakarta Validation on the components hold for whatever is entered; nested
 * records are marked with {@code @Valid}, in a list as {@code List<@Valid Grant>}. The record's constructor may refuse combinations by a
 * {@link dev.chiteki.api.error.ChitekiException} or an {@link IllegalArgumentException}.
 *
 * <p>The texts {@code setting.<component>} and {@code setting.<component>.help} of the plugin name and explain each
 * component, {@code setting.<component>.<constant>} each constant of an enum (as {@link
 * dev.chiteki.api.text.ConstantName} writes it), {@code setting.<component>.<nested>} each component of a nested record.
 *
 * @param defaults what holds where nobody has set anything; it keeps the record's own constraints
 * @param renamed names that components had in earlier versions, by the names that they have now
 */
public record SettingsDeclaration<R extends Record>(R defaults, Map<String, String> renamed) {

    /** Copies the map. */
    public SettingsDeclaration {
        renamed = Map.copyOf(renamed);
    }

    /** The components of that record, with its values as defaults. */
    public static <R extends Record> SettingsDeclaration<R> of(R defaults) {
        return new SettingsDeclaration<>(defaults, Map.of());
    }

    /**
     * The same; what was set under the component's earlier name counts for the one that it has now.
     *
     * @param before the name in earlier versions
     * @param now the component's name
     */
    public SettingsDeclaration<R> renamed(String before, String now) {
        Map<String, String> more = new HashMap<>(renamed);
        more.put(now, before);
        return new SettingsDeclaration<>(defaults, more);
    }

    /** The record's class. */
    @SuppressWarnings("unchecked") // a record's class is final, so that of an R is a Class<R>
    public Class<R> type() {
        return (Class<R>) defaults.getClass();
    }
}
