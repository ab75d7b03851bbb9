/** Texts in the reader's language. */
@Export
@Version("1.2.0")
@NullMarked
package dev.chiteki.api.text;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
