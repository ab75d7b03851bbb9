package dev.chiteki.server.database;

import java.util.function.Consumer;

/**
 * Whom a session tells of what happens in it.
 *
 * @param failure is told of every exception, because a plugin may swallow a conflict
 * @param statement is told of bulk changes
 */
record SessionReports(Consumer<Throwable> failure, StatementHook statement) {}
