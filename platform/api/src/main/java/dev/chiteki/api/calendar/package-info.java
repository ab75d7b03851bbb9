/** The holidays of the law, and on which days offices and banks are open. */
@Export
@Version("1.0.0")
@NullMarked
package dev.chiteki.api.calendar;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
