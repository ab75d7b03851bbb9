/** What the platform does by itself: which works there are, and how they went last. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.chiteki.server.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
