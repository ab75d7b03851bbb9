/** The pages of the server's own hand: sign-in, sign-out, one's account, errors. They need no script. */
@NullMarked
package dev.chiteki.server.security.page;

import org.jspecify.annotations.NullMarked;
