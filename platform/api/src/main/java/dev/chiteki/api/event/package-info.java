/** What has happened, told from one plugin of a region to others after the transaction in which it happened. */
@Export
@Version("1.0.0")
@NullMarked
package dev.chiteki.api.event;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
