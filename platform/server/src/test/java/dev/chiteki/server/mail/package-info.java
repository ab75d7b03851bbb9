/** Tests of mail. */
@NullMarked
package dev.chiteki.server.mail;

import org.jspecify.annotations.NullMarked;
