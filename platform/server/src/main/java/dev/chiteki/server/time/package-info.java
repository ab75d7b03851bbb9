/** The business clock of the installation. */
@ApplicationModule(allowedDependencies = {"text", "tenant", "database", "registry"})
@NullMarked
package dev.chiteki.server.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
