/** Long work that goes on while people do something else. */
@Export
@Version("1.0.0")
@NullMarked
package dev.chiteki.api.work;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
