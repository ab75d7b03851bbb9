/**
 * Spreadsheets in and out, and documents out. Writing sheets is left to fastexcel; reading is our own, because files come
 * from outside and every size in them has to be bounded before memory is spent on it. Documents are laid out by
 * openhtmltopdf.
 */
@ApplicationModule(
        allowedDependencies = {
            "text",
            "tenant",
            "time",
            "database",
            "registry",
            "registry :: declaration",
            "security",
            "audit",
            "chart"
        })
@NullMarked
package dev.chiteki.server.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
