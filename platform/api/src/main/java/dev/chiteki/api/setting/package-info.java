/** What a region's administrator may set for a plugin: a record declares it, the platform makes form, storage and history. */
@Export
@Version("1.0.0")
@NullMarked
package dev.chiteki.api.setting;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
