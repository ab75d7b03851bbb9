package dev.chiteki.server.security;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form of account names: as typed in half or full width, in any case, they mean the same account. */
final class AccountName {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9._-]{0,62}(@[a-z][a-z0-9.-]{0,62})?");

    private AccountName() {}

    /** The name as stored, from what a person typed; it need not be a name that exists or could. */
    static String normalise(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /** @throws ChitekiException {@code account-name-malformed}, INVALID */
    static String parse(String typed) {
        String name = normalise(typed);
        if (!FORM.matcher(name).matches() || name.equals(SignedInUser.SYSTEM)) {
            throw ChitekiException.invalid(Reason.at("account", "account-name-malformed", typed));
        }
        return name;
    }
}
