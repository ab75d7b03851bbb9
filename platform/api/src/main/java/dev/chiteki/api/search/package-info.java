/** What people find by words in the platform's search field. */
@Export
@Version("1.1.0")
@NullMarked
package dev.chiteki.api.search;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
