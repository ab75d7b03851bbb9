/** Long work of plugins: begun in a page, done apart from it, recorded so that a restart is honest about it. */
@ApplicationModule(allowedDependencies = {"text", "tenant", "database", "security"})
@NullMarked
package dev.chiteki.server.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
