/** Who changed what: rows in the transaction of the change. */
@ApplicationModule(allowedDependencies = {"text", "tenant", "database", "registry", "security"})
@NullMarked
package dev.chiteki.server.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
