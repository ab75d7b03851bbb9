/** What a tenant's file declares, read strictly, with every finding named by line and remedy. */
@NamedInterface("declaration")
@NullMarked
package dev.chiteki.server.registry.declaration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
