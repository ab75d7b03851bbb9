/** Notices: what plugins and the platform tell people within the application, and who has read it. */
@ApplicationModule(allowedDependencies = {"text", "tenant", "database", "registry", "security"})
@NullMarked
package dev.chiteki.server.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
