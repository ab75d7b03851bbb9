/** What a region's administrators do for themselves: REST, and views below {@code ui}. */
@ApplicationModule(
        allowedDependencies = {
            "text",
            "tenant",
            "registry",
            "security",
            "audit",
            "chart",
            "event",
            "plugin",
            "indicator",
            "mail",
            "schedule",
            "setting",
            "shell"
        })
@NullMarked
package dev.chiteki.server.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
