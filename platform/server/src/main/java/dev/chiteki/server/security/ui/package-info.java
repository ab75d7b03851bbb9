/** What security has to do within Vaadin. */
@NullMarked
package dev.chiteki.server.security.ui;

import org.jspecify.annotations.NullMarked;
