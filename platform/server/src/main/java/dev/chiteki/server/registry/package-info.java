/** Which tenants and which pins of plugins there are, and what their files declare. */
@ApplicationModule(allowedDependencies = {"text", "tenant", "database"})
@NullMarked
package dev.chiteki.server.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
