package dev.chiteki.server.plugin.bundle;

import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * A package that a bundle imports.
 *
 * @param isOptional whether it does without
 */
public record Need(String name, VersionRange range, boolean isOptional) {

    static Need of(Clause clause) {
        return new Need(
                clause.name(),
                VersionRange.valueOf(clause.parameter("version", Version.emptyVersion.toString())),
                clause.isOptional());
    }
}
