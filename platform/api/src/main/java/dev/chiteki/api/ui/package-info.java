/** What a plugin contributes to the shell, and the parts it builds pages with. */
@Export
@Version("2.0.0")
@NullMarked
package dev.chiteki.api.ui;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
