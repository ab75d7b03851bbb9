package dev.chiteki.server.administration;

/** A plugin of the region that has settings. */
public record SettingsPlace(String plugin, String name) {}
