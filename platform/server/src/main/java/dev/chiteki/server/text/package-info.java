/** Texts of the platform and of plugins, in the reader's language. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.chiteki.server.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
