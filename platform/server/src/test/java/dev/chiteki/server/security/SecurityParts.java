package dev.chiteki.server.security;

import dev.chiteki.api.region.Region;
import dev.chiteki.api.region.TenantKind;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.database.testing.TestDatabase;
import dev.chiteki.server.text.PropertyTexts;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.mock.env.MockEnvironment;

/** The module's parts over the test database, as one node has them. */
final class SecurityParts {

    static final Texts TEXTS = PropertyTexts.read(
            List.of("i18n/security"),
            path -> Optional.ofNullable(SecurityParts.class.getClassLoader().getResource(path)),
            () -> Locale.JAPANESE);

    final List<Object> events = new ArrayList<>();
    final AccountRows rows = new AccountRows(TestDatabase.control());
    final CachedStandings standings = new CachedStandings(rows);
    final Memberships memberships = new Memberships(standings);
    final Passwords passwords = new Passwords();
    final SignInThrottle throttle = new SignInThrottle(TestDatabase.control());
    final Accounts accounts = new Accounts(TestDatabase.control(), rows, standings, passwords, throttle, events::add);
    final Mailboxes mailboxes =
            new Mailboxes(TestDatabase.control(), new MailboxRows(TestDatabase.control()), events::add);
    final AccountAuthentication authentication = new AccountAuthentication(rows, passwords, throttle);

    DemoAccounts demo(Path home, String sharedPassword, String... profiles) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profiles);
        return new DemoAccounts(
                new EmbeddedAccounts(environment),
                accounts,
                rows,
                mailboxes,
                new DemoPasswords(passwords, home, sharedPassword),
                TEXTS);
    }

    /** A region with an id that no other test uses. */
    static Region freshRegion() {
        return new Region(TestDatabase.freshId(), TenantKind.REGION, "試験", "Trial", ZoneId.of("Asia/Tokyo"));
    }

    /** An account with an own password, of a name that no other test uses. */
    String freshAccount(String password) {
        String name = "clerk@" + TestDatabase.freshId();
        String temporary = accounts.create(name, "事務局", "Secretariat");
        accounts.changePassword(name, temporary, password);
        return name;
    }
}
