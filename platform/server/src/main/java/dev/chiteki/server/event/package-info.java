/** Events between the plugins of a region: kept with the change that they tell of, delivered in order, each once in effect. */
@ApplicationModule(
        allowedDependencies = {"text", "json", "tenant", "time", "database", "registry", "security", "notice"})
@NullMarked
package dev.chiteki.server.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
