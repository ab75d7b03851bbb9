/** What regions set for their plugins: records and their forms, values with history, secrets under rotating keys. */
@ApplicationModule(allowedDependencies = {"text", "tenant", "database", "registry", "security", "audit", "job"})
@NullMarked
package dev.chiteki.server.setting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
