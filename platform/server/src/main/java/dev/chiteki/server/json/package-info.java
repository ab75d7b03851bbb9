/** The form of values in JSON, in REST bodies and in events alike: strict, and explained where it is not kept. */
@ApplicationModule(allowedDependencies = {"text"})
@NullMarked
package dev.chiteki.server.json;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
