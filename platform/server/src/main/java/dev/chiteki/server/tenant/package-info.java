/** The bound tenant: on whose behalf a thread works. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.chiteki.server.tenant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
