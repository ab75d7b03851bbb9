package dev.chiteki.server.indicator;

/** An indicator of a plugin, whichever region and version it is of. */
public record IndicatorKey(String plugin, String indicator) {}
