/** The one REST prefix: dispatch, rights, idempotency, problems, OpenAPI. */
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
            "plugin"
        })
@NullMarked
package dev.chiteki.server.rest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
