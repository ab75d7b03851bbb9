package dev.chiteki.server.event;

import dev.chiteki.api.event.EventType;
import org.jspecify.annotations.Nullable;

/** Something was counted. */
@EventType("counter.counted")
record Counted(int number, @Nullable String remark) {}
