/** How other plugins set aside, bind and spend a region's money, without knowing who keeps its books. */
@Export
@Version("1.1.0")
@NullMarked
package dev.chiteki.funds;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
