/** Indicators beyond the region: each region's are written down for the programme office, which compares them. */
@ApplicationModule(allowedDependencies = {"text", "tenant", "time", "database", "registry", "job", "plugin"})
@NullMarked
package dev.chiteki.server.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
