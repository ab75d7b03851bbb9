/** The clock by which all rules and deadlines are measured. */
@Export
@Version("1.0.0")
@NullMarked
package dev.chiteki.api.time;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
