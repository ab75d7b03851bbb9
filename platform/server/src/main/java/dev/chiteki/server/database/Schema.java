package dev.chiteki.server.database;

import java.net.URL;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The tables of one owner (the core or a plugin version) within a tenant's database.
 *
 * @param prefix the owner's id; its tables begin with it and an underscore
 * @param changelog the path of the Liquibase changelog within the source
 * @param source finds a file of the owner by its path, and never falls through to another owner's
 * @param appendOnlyTables on which the app account gets SELECT and INSERT only
 */
public record Schema(
        String prefix, String changelog, Function<String, Optional<URL>> source, Set<String> appendOnlyTables) {

    /** Copies the set. */
    public Schema {
        appendOnlyTables = Set.copyOf(appendOnlyTables);
    }

    /** The platform's own tables within every tenant's database. */
    public static Schema core() {
        ClassLoader own = Schema.class.getClassLoader();
        Function<String, Optional<URL>> source =
                path -> path.startsWith("db/core/") ? Optional.ofNullable(own.getResource(path)) : Optional.empty();
        return new Schema("core", "db/core/changelog.xml", source, Set.of("core_audit", "core_setting_change"));
    }
}
