/** The jobs of plugins: when they are due in which region, that each time is served once, and how it went. */
@ApplicationModule(
        allowedDependencies = {"text", "tenant", "time", "database", "registry", "security", "audit", "job", "plugin"})
@NullMarked
package dev.chiteki.server.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
