/** Documents and spreadsheets that leave the platform or come into it. */
@Export
@Version("1.0.0")
@NullMarked
package dev.chiteki.api.document;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
