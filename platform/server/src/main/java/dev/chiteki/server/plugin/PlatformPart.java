package dev.chiteki.server.plugin;

import dev.chiteki.api.plugin.Plugin;
import dev.chiteki.api.plugin.PluginContext;

/**
 * A part of every region's administration: what the platform itself brings, made with the means of plugins. All beans of
 * this type together are the one plugin {@value Administration#ID}, which every region has and nobody switches.
 */
public interface PlatformPart {

    /** The pair of its text files: {@code administration/i18n/<name>_ja.properties} and {@code …_en.properties}. */
    String texts();

    /**
     * What it contributes, asked once. Its permissions are called {@code administration.…}, its manual's pages are
     * {@code administration/manual/<language>/<page>.md}.
     *
     * @param context that of the whole administration, which has no tables
     */
    Plugin contribute(PluginContext context);
}
