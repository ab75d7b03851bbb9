/** What forms are made of: fields that read what people type, drafts, and why a form was refused. */
@Export
@Version("1.1.0")
@NullMarked
package dev.chiteki.api.form;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
