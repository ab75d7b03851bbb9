/** The one family of errors, and how they are worded for people. */
@Export
@Version("1.0.0")
@NullMarked
package dev.chiteki.api.error;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
