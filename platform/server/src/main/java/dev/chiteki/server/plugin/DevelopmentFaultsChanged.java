package dev.chiteki.server.plugin;

/** A change under development was refused, or what was refused has been mended: a Spring application event. */
public record DevelopmentFaultsChanged() {}
