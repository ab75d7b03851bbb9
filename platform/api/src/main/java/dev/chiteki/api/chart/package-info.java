/** Charts as data: the platform draws them, with their table, their csv and their printed form. */
@Export
@Version("1.0.0")
@NullMarked
package dev.chiteki.api.chart;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
