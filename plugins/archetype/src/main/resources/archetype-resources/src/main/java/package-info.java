/** ${name}: what the people of a region list for each other. */
@NullMarked
package ${package};

import org.jspecify.annotations.NullMarked;
