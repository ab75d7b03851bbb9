/** Database servers, accounts, pools, transactions, migrations, session factories. */
@ApplicationModule(allowedDependencies = {"text", "tenant"})
@NullMarked
package dev.chiteki.server.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
