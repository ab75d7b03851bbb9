/** What a plugin does by itself at set times in each region that has it enabled. */
@Export
@Version("1.0.0")
@NullMarked
package dev.chiteki.api.job;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
