package dev.chiteki.server.plugin;

/** A plugin version is about to stop: a Spring application event, handled synchronously; let go of everything of it. */
public record PluginStopped(RunningPlugin plugin) {}
