package dev.chiteki.server.security;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.region.Region;
import dev.chiteki.api.security.Role;
import dev.chiteki.server.database.ControlDatabase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The accounts of the embedded mode and their memberships. Each change is told as an {@link AccountChanged}. */
@Component
public final class Accounts {

    private final ControlDatabase control;
    private final AccountRows rows;
    private final CachedStandings standings;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final ApplicationEventPublisher events;

    Accounts(
            ControlDatabase control,
            AccountRows rows,
            CachedStandings standings,
            Passwords passwords,
            SignInThrottle throttle,
            ApplicationEventPublisher events) {
        this.control = control;
        this.rows = rows;
        this.standings = standings;
        this.passwords = passwords;
        this.throttle = throttle;
        this.events = events;
    }

    /**
     * Makes an account with a temporary password, which its owner changes at the first sign-in.
     *
     * @return the password, shown this once
     * @throws ChitekiException {@code account-name-malformed}, INVALID, or {@code account-exists}, CONFLICT
     */
    public String create(String name, String nameJa, String nameEn) {
        String password = passwords.generate();
        String accountName = AccountName.parse(name);
        Account account = new Account(accountName, nameJa, nameEn, null, Theme.SYSTEM, true, false, true, now());
        insert(new AccountRows.Secret(account, passwords.encode(password), false));
        return password;
    }

    /** The account of that name, switched off or not. */
    public Optional<Account> find(String name) {
        return rows.account(AccountName.normalise(name));
    }

    /** Switches the account on or off; off ends its sessions' access within seconds. */
    public void setEnabled(String name, boolean enabled) {
        change(
                name,
                enabled ? "account.enable" : "account.disable",
                Map.of(),
                account -> rows.setEnabled(account.name(), enabled));
    }

    /** Keeps the language that the account's owner has chosen, if it is another one than before. */
    public void setLanguage(String name, Locale language) {
        if (!language.equals(require(name).language())) {
            change(
                    name,
                    "account.language",
                    Map.of("language", language.getLanguage()),
                    account -> rows.setLanguage(account.name(), language));
        }
    }

    /** Keeps the look of pages that the account's owner has chosen, if it is another one than before. */
    public void setTheme(String name, Theme theme) {
        if (theme != require(name).theme()) {
            change(
                    name,
                    "account.theme",
                    Map.of("theme", theme.chosen().orElse("")),
                    account -> rows.setTheme(account.name(), theme));
        }
    }

    /**
     * Makes the account a member of the tenant in that role; again where it had left.
     *
     * @throws ChitekiException {@code role-kind}, INVALID, for a role that the kind of tenant does not know
     */
    public void join(String name, Region tenant, Role role) {
        if (role.kind() != tenant.kind()) {
            throw ChitekiException.invalid(Reason.at("role", "role-kind", role.code(), tenant.id()));
        }
        change(
                name,
                "membership.join",
                Map.of("tenant", tenant.id().value(), "role", role.code()),
                account -> rows.join(account.name(), tenant.id(), role, now()));
    }

    /** Ends the membership in that role as of now; the record of it is kept. */
    public void leave(String name, Region tenant, Role role) {
        change(
                name,
                "membership.leave",
                Map.of("tenant", tenant.id().value(), "role", role.code()),
                account -> rows.leave(account.name(), tenant.id(), role, now()));
    }

    /**
     * Changes one's own password; guesses at the current one are slowed down as those at sign-in are.
     *
     * @throws ChitekiException INVALID at {@code currentPassword} or {@code newPassword}, with the rule that was broken
     */
    public void changePassword(String name, String currentPassword, String newPassword) {
        AccountRows.Secret secret = rows.secret(AccountName.normalise(name))
                .orElseThrow(() -> ChitekiException.notFound(Reason.of("account-unknown", name)));
        throttle.waitFor(secret.account().name()).ifPresent(remaining -> {
            throw ChitekiException.refused(Reason.of("sign-in-throttled", remaining.toSeconds()));
        });
        if (!passwords.matches(currentPassword, secret.passwordHash())) {
            throttle.failed(secret.account().name());
            throw ChitekiException.invalid(Reason.at("currentPassword", "password-wrong"));
        }
        if (passwords.matches(newPassword, secret.passwordHash())) {
            throw ChitekiException.invalid(Reason.at("newPassword", "password-same"));
        }
        passwords.check("newPassword", newPassword, secret.account().name());
        setPassword(secret.account(), newPassword, false, "account.password-change");
    }

    /** How many characters a password has at least. */
    public int shortestPassword() {
        return Passwords.SHORTEST;
    }

    /** Gives the account a temporary password and returns it; the caller has checked who may. */
    String resetPassword(String name) {
        String password = passwords.generate();
        setPassword(require(name), password, true, "account.password-reset");
        return password;
    }

    /** Adds the account as it is, unless there is one of its name. */
    void insert(AccountRows.Secret secret) {
        Account account = secret.account();
        control.write(() -> {
            if (rows.account(account.name()).isPresent()) {
                throw ChitekiException.conflict(Reason.at("account", "account-exists", account.name()));
            }
            rows.insert(secret);
            events.publishEvent(new AccountChanged(
                    "account.create", account.name(), null, Map.of("operator", "" + account.operator())));
            control.afterCommit(() -> standings.forget(account.name()));
            return null;
        });
    }

    /** Gives a demo account that nobody has taken over the password of that hash. */
    void setDemoPassword(AccountRows.Secret secret) {
        change(secret.account().name(), "account.demo-password", Map.of(), account -> rows.setPassword(secret));
    }

    private void setPassword(Account account, String password, boolean temporary, String act) {
        Account changed = new Account(
                account.name(),
                account.nameJa(),
                account.nameEn(),
                account.language(),
                account.theme(),
                account.enabled(),
                account.operator(),
                temporary,
                now());
        String hash = passwords.encode(password);
        change(account.name(), act, Map.of(), found -> rows.setPassword(new AccountRows.Secret(changed, hash, false)));
    }

    private void change(String name, String act, Map<String, String> what, Consumer<Account> work) {
        control.write(() -> {
            Account account = require(name);
            work.accept(account);
            events.publishEvent(
                    new AccountChanged(act, account.name(), null, what.isEmpty() ? null : Map.copyOf(what)));
            control.afterCommit(() -> standings.forget(account.name()));
            return null;
        });
    }

    private Account require(String name) {
        return find(name).orElseThrow(() -> ChitekiException.notFound(Reason.of("account-unknown", name)));
    }

    /** As precise as the database keeps it, so that a stored instant equals the one in hand. */
    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
