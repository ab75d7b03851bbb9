package dev.chiteki.api.region;

import java.time.ZoneId;
import java.util.Locale;

/**
 * The region on whose behalf the current code runs.
 *
 * @param nameJa the name in Japanese, such as 札幌
 * @param nameEn the name in English, such as Sapporo
 * @param zone the zone in which its days begin and end
 */
public record Region(TenantId id, TenantKind kind, String nameJa, String nameEn, ZoneId zone) {

    /** The name in the language of the reader: Japanese for {@code ja}, else English. */
    public String name(Locale locale) {
        return locale.getLanguage().equals("ja") ? nameJa : nameEn;
    }
}
