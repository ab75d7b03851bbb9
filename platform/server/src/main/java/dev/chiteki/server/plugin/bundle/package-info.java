/** The bundles themselves: their files and manifests, what the host shows them, and the framework that loads them. */
@NullMarked
package dev.chiteki.server.plugin.bundle;

import org.jspecify.annotations.NullMarked;
