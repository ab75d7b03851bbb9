/** Accounts, memberships, sign-in, rights, and the headers of every answer. */
@ApplicationModule(allowedDependencies = {"text", "tenant", "database", "registry"})
@NullMarked
package dev.chiteki.server.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
