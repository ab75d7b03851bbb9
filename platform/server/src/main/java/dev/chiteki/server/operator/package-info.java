/** What operators do: provision tenants, switch plugins; REST and views. */
@ApplicationModule(
        allowedDependencies = {
            "text",
            "tenant",
            "time",
            "database",
            "database :: backup",
            "registry",
            "registry :: declaration",
            "security",
            "audit",
            "job",
            "files",
            "setting",
            "plugin",
            "schedule",
            "shell",
            "rest"
        })
@NullMarked
package dev.chiteki.server.operator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
