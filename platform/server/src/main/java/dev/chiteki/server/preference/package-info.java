/** How people like to see things: theirs alone, in each tenant, for each plugin. */
@ApplicationModule(allowedDependencies = {"tenant", "database", "security"})
@NullMarked
package dev.chiteki.server.preference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
