/** What people are told, carried to them by mail: written in the transaction of the notice, sent apart from it, logged. */
@ApplicationModule(
        allowedDependencies = {
            "text",
            "tenant",
            "database",
            "registry",
            "security",
            "notice",
            "event",
            "plugin",
            "schedule",
            "shell"
        })
@NullMarked
package dev.chiteki.server.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
