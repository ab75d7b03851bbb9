/** Charts outside the browser: their numbers as rows, as csv and as a still drawing. */
@ApplicationModule(allowedDependencies = "text")
@NullMarked
package dev.chiteki.server.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
