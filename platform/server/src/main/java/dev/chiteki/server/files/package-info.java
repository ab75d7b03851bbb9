/** Files kept with a tenant's data. */
@ApplicationModule(allowedDependencies = {"text", "tenant", "database", "registry", "security", "audit", "job"})
@NullMarked
package dev.chiteki.server.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
