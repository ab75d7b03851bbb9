/** Values of Japanese administration: the business clock, yen, fiscal years, era dates, official codes. */
@Export
@Version("1.2.0")
@NullMarked
package dev.chiteki.api.japan;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
