package dev.chiteki.server.plugin;

/** A plugin version runs from now on: a Spring application event, handled synchronously. */
public record PluginStarted(RunningPlugin plugin) {}
