/** Bundles: published, started, and what they contribute. OSGi lives here only. */
@ApplicationModule(
        allowedDependencies = {
            "text",
            "json",
            "tenant",
            "time",
            "database",
            "registry",
            "security",
            "audit",
            "job",
            "files",
            "preference",
            "draft",
            "document",
            "notice",
            "search",
            "event",
            "work",
            "setting"
        })
@NullMarked
package dev.chiteki.server.plugin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
