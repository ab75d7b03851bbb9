/** Whether everything that the API offers is shown by an example. */
@NullMarked
package dev.chiteki.acceptance.api;

import org.jspecify.annotations.NullMarked;
