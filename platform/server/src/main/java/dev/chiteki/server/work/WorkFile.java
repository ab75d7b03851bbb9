package dev.chiteki.server.work;

/** A file that work has made. */
public record WorkFile(String name, String contentType, byte[] content) {}
