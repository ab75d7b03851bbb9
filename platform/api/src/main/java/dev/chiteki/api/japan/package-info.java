/** What rules of Japanese administration need: the business clock, fiscal years, era dates, calendars, yen, official codes. */
@Export
@Version("1.2.0")
@NullMarked
package dev.chiteki.api.japan;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
