/** What people have typed into forms and not saved yet: theirs alone, in each tenant, for each plugin. */
@ApplicationModule(allowedDependencies = {"tenant", "database", "security"})
@NullMarked
package dev.chiteki.server.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
