/** The business clock of the installation, and its calendars. */
@ApplicationModule(allowedDependencies = {"text", "tenant", "database", "registry"})
@NullMarked
package dev.chiteki.server.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
