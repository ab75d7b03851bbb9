/** What people find by words: the records in the tenant's database, and an index of them on this node. */
@ApplicationModule(allowedDependencies = {"tenant", "database", "registry", "job"})
@NullMarked
package dev.chiteki.server.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
