/** What a plugin contributes to the dashboard of a region. */
@Export
@Version("1.0.0")
@NullMarked
package dev.chiteki.api.dashboard;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
