/** Indicators: by which a region, and with its consent the programme office, sees how far it is. */
@Export
@Version("1.0.0")
@NullMarked
package dev.chiteki.api.indicator;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
