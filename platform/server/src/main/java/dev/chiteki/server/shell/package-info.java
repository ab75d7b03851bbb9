/** The one UI route, the frame around every view, the dashboard. */
@ApplicationModule(
        allowedDependencies = {
            "text",
            "tenant",
            "time",
            "database",
            "registry",
            "security",
            "audit",
            "files",
            "preference",
            "draft",
            "document",
            "chart",
            "notice",
            "search",
            "work",
            "plugin",
            "indicator"
        })
@NullMarked
package dev.chiteki.server.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
