package dev.chiteki.server.security;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;

/** Who signed in, and with the password of what instant: when that changes, older sessions end. */
record AccountPrincipal(String name, Instant passwordChanged) implements Principal, Serializable {

    static AccountPrincipal of(Account account) {
        return new AccountPrincipal(account.name(), account.passwordChanged());
    }

    /** Whether this sign-in still counts for the account as it is now. */
    boolean stillCountsFor(Account account) {
        return account.enabled() && account.passwordChanged().equals(passwordChanged);
    }

    @Override
    public String getName() {
        return name;
    }
}
