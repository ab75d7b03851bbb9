package dev.chiteki.server.indicator;

/** What regions report has changed; a Spring application event, published after the commit. */
public record IndicatorsReported() {}
