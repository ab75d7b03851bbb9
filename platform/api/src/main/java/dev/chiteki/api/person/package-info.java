/** What the platform keeps for one person, and who the others are. */
@Export
@Version("1.0.0")
@NullMarked
package dev.chiteki.api.person;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
