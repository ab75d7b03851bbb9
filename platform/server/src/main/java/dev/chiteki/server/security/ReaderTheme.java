package dev.chiteki.server.security;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** The look that whoever is signed in has chosen for their account. */
@Component
public final class ReaderTheme {

    private final Accounts accounts;
    private final Standings standings;
    private final SignedInUser user;

    ReaderTheme(Accounts accounts, Standings standings, SignedInUser user) {
        this.accounts = accounts;
        this.standings = standings;
        this.user = user;
    }

    /** The choice; the system's where nobody is signed in. */
    public Theme get() {
        return account().map(Account::theme).orElse(Theme.SYSTEM);
    }

    /** Keeps the choice with the account, for all devices. */
    public void keep(Theme theme) {
        account().ifPresent(account -> accounts.setTheme(account.name(), theme));
    }

    private Optional<Account> account() {
        return user.accountIfSignedIn().flatMap(standings::find).map(Standing::account);
    }
}
