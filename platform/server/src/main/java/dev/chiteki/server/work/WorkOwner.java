package dev.chiteki.server.work;

import dev.chiteki.api.text.Texts;

/**
 * The plugin version whose work it is.
 *
 * @param loader that of its bundle
 * @param texts its own, for the reasons of failures
 */
public record WorkOwner(String plugin, String version, ClassLoader loader, Texts texts) {}
