/** What a plugin is and what the platform hands to it. */
@Export
@Version("1.2.0")
@NullMarked
package dev.chiteki.api.plugin;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
