package dev.chiteki.server.operator;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.server.database.Found;
import dev.chiteki.server.database.Slice;
import dev.chiteki.server.security.Account;
import dev.chiteki.server.security.AccountDirectory;
import dev.chiteki.server.security.Accounts;
import dev.chiteki.server.security.Mailboxes;
import dev.chiteki.server.security.PasswordResets;
import dev.chiteki.server.security.SignedInUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an operator sees of, and does to, the accounts of the embedded mode; each act leaves a row in the trail. */
@Component
public final class AccountActs {

    private final OperatorGate gate;
    private final AccountDirectory directory;
    private final Accounts accounts;
    private final PasswordResets resets;
    private final Mailboxes mailboxes;
    private final SignedInUser user;

    AccountActs(
            OperatorGate gate,
            AccountDirectory directory,
            Accounts accounts,
            PasswordResets resets,
            Mailboxes mailboxes,
            SignedInUser user) {
        this.gate = gate;
        this.directory = directory;
        this.accounts = accounts;
        this.resets = resets;
        this.mailboxes = mailboxes;
        this.user = user;
    }

    /** The accounts that fit, by name. */
    public Found<AccountDirectory.Entry> find(AccountDirectory.Search search, Slice slice) {
        gate.require();
        return directory.find(search, slice);
    }

    /**
     * Switches the account on or off.
     *
     * @throws ChitekiException {@code operator-own-account}, REFUSED: who locks himself out cannot let himself in again
     */
    public void setEnabled(String account, boolean enabled) {
        gate.require();
        // Names are taken in whatever letters they are written: what counts is whose account that is.
        if (accounts.find(account).map(Account::name).filter(this::isOwn).isPresent()) {
            throw ChitekiException.refused(Reason.of("operator-own-account", account));
        }
        accounts.setEnabled(account, enabled);
    }

    /**
     * Gives the account's owner another mail address.
     *
     * @param address null or blank for none
     */
    public void setMailAddress(String account, @Nullable String address) {
        gate.require();
        mailboxes.setAddress(account, address);
    }

    /**
     * Gives the account a temporary password, which its owner changes at the next sign-in.
     *
     * @return the password, shown this once
     */
    public String resetPassword(String account) {
        gate.require();
        return resets.reset(user.accountName(), account);
    }

    /** Whether the account of that name, as it is stored, is that of whoever is signed in. */
    public boolean isOwn(String account) {
        return account.equals(user.accountName());
    }
}
