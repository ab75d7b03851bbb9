/** Rows that come in from xlsx and csv files: what the plugin wants of them, and what became of each. */
@Export
@Version("1.0.0")
@NullMarked
package dev.chiteki.api.imports;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
