/** The region (tenant) on whose behalf code runs. */
@Export
@Version("1.0.0")
@NullMarked
package dev.chiteki.api.region;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
