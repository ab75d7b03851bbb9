/** What happens in a region's books, told to the plugins that have ordered something there. */
@Export
@Version("1.0.0")
@NullMarked
package dev.chiteki.funds.event;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
