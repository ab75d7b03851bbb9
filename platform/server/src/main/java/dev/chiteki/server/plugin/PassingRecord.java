package dev.chiteki.server.plugin;

import org.jspecify.annotations.Nullable;

/** A record for {@link RecordCaches}, which defines it anew each time, in a class loader that nobody will miss. */
record PassingRecord(@Nullable PassingRecord component) {}
