package dev.chiteki.server.security;

import dev.chiteki.api.region.Region;
import dev.chiteki.api.security.Role;
import dev.chiteki.api.text.Texts;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The accounts of a trial: one per role and tenant, named {@code role@tenant}, and {@code operator}. */
@Component
public final class DemoAccounts {

    /** The name of the account that operates the installation. */
    public static final String OPERATOR = "operator";

    private final EmbeddedAccounts embedded;
    private final Accounts accounts;
    private final AccountRows rows;
    private final Mailboxes mailboxes;
    private final DemoPasswords passwords;
    private final Texts texts;

    DemoAccounts(
            EmbeddedAccounts embedded,
            Accounts accounts,
            AccountRows rows,
            Mailboxes mailboxes,
            DemoPasswords passwords,
            Texts texts) {
        this.embedded = embedded;
        this.accounts = accounts;
        this.rows = rows;
        this.mailboxes = mailboxes;
        this.passwords = passwords;
        this.texts = texts;
    }

    /**
     * Makes the accounts of the tenant, and the operator's, where they are missing; what exists is left as it is, but
     * that accounts which nobody has taken over follow the password of {@code CHITEKI_DEMO_PASSWORD}.
     *
     * @throws IllegalStateException under the production profile
     */
    public synchronized void ensureFor(Region tenant) {
        embedded.requireTrial();
        List<Role> roles = Arrays.stream(Role.values())
                .filter(role -> role.kind() == tenant.kind())
                .toList();
        ensureOperator();
        ensure(roles.stream().map(role -> account(role, tenant)).toList());
        for (Role role : roles) {
            String name = name(role, tenant);
            if (rows.find(name).filter(found -> found.memberships().isEmpty()).isPresent()) {
                accounts.join(name, tenant, role);
            }
        }
    }

    /** Makes the operator's account where it is missing. */
    public synchronized void ensureOperator() {
        embedded.requireTrial();
        ensure(List.of(account(
                OPERATOR, title(Locale.JAPANESE, "role.operator"), title(Locale.ENGLISH, "role.operator"), true)));
    }

    /** The file with the generated passwords; none where all share that of {@code CHITEKI_DEMO_PASSWORD}. */
    public Optional<Path> passwordFile() {
        return passwords.fileIfGenerated();
    }

    /** The password with which the demo account was made; nothing for any other account. */
    public Optional<String> passwordOf(String account) {
        return rows.secret(account).filter(AccountRows.Secret::demo).flatMap(known -> passwords.of(account));
    }

    private void ensure(List<Account> wanted) {
        List<Account> missing = wanted.stream()
                .filter(account -> rows.account(account.name()).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            Map<String, String> hashes =
                    passwords.hashes(missing.stream().map(Account::name).toList());
            missing.forEach(account -> {
                accounts.insert(secret(account, hashes));
                mailboxes.setAddress(account.name(), address(account));
            });
        }
        if (passwords.areShared()) {
            followSharedPassword(wanted);
        }
    }

    private void followSharedPassword(List<Account> wanted) {
        List<AccountRows.Secret> untouched = wanted.stream()
                .flatMap(account -> rows.secret(account.name()).stream())
                .filter(AccountRows.Secret::demo)
                .toList();
        List<String> hashes =
                untouched.stream().map(AccountRows.Secret::passwordHash).toList();
        if (untouched.isEmpty() || passwords.areOfSharedPassword(hashes)) {
            return;
        }
        Map<String, String> shared = passwords.hashes(
                untouched.stream().map(one -> one.account().name()).toList());
        untouched.forEach(one -> accounts.setDemoPassword(secret(one.account(), shared)));
    }

    private AccountRows.Secret secret(Account account, Map<String, String> hashes) {
        String hash = hashes.get(account.name());
        if (hash == null) {
            throw new IllegalStateException("No password was made for the demo account " + account.name() + ".");
        }
        return new AccountRows.Secret(account, hash, true);
    }

    private Account account(Role role, Region tenant) {
        String key = RoleName.key(role);
        return account(
                name(role, tenant),
                texts.in(Locale.JAPANESE, "demo.name", tenant.nameJa(), title(Locale.JAPANESE, key)),
                texts.in(Locale.ENGLISH, "demo.name", tenant.nameEn(), title(Locale.ENGLISH, key)),
                false);
    }

    private static Account account(String name, String nameJa, String nameEn, boolean operator) {
        return new Account(name, nameJa, nameEn, null, Theme.SYSTEM, true, operator, false, Accounts.now());
    }

    /** In a domain that no mail server serves (RFC 2606). */
    private static String address(Account account) {
        return account.name().contains("@") ? account.name() + ".example" : account.name() + "@chiteki.example";
    }

    private String title(Locale language, String key) {
        return texts.in(language, key);
    }

    private static String name(Role role, Region tenant) {
        return role.code() + "@" + tenant.id();
    }
}
