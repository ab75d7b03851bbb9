package dev.chiteki.server.security;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An account of the embedded mode, without its password.
 *
 * @param name unique in the installation, such as {@code secretariat@sapporo}
 * @param language the language its owner has chosen, if any
 * @param theme the look of pages that its owner has chosen
 * @param operator whether it operates the installation, outside any tenant
 * @param passwordTemporary whether the password was given by somebody else and has to be changed first
 * @param passwordChanged when the password was last set, in real time
 */
public record Account(
        String name,
        String nameJa,
        String nameEn,
        @Nullable Locale language,
        Theme theme,
        boolean enabled,
        boolean operator,
        boolean passwordTemporary,
        Instant passwordChanged) {

    /** The name by which people know its owner, in the language of the reader. */
    public String displayName(Locale reader) {
        return reader.getLanguage().equals("ja") ? nameJa : nameEn;
    }
}
