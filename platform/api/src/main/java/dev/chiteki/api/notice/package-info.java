/** What the platform tells people within the application. */
@Export
@Version("1.0.0")
@NullMarked
package dev.chiteki.api.notice;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
