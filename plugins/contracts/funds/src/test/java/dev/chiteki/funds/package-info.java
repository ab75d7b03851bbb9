/** The contract as its callers and providers rely on it. */
@NullMarked
package dev.chiteki.funds;

import org.jspecify.annotations.NullMarked;
