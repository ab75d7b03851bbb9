package dev.chiteki.server.work;

import dev.chiteki.api.work.WorkState;

/**
 * A person's work as the platform shows it.
 *
 * @param plugin whose work it is
 */
public record RecordedWork(String plugin, WorkState state) {}
