package dev.chiteki.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.server.audit.Actors.Actor;
import dev.chiteki.server.database.testing.TestDatabase;
import dev.chiteki.server.security.AccountChanged;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountChangesIT {

    private final AuditTrail trail = new AuditTrail(
            TestDatabase.transactions(),
            TestDatabase.control(),
            () -> new Actor("administrator@sapporo", "administrator", "192.0.2.9"));
    private final AccountChanges changes = new AccountChanges(trail);
    private final String account = "clerk@" + TestDatabase.freshId();

    @Test
    void aChangeOfAnAccountIsRecordedWithWhoMadeIt() {
        TestDatabase.control().write(() -> {
            changes.on(new AccountChanged("membership.join", account, null, Map.of("role", "adviser")));
            return null;
        });

        AuditRow row = trail.latestOfOperators(1).getFirst();
        assertThat(row.act()).isEqualTo("membership.join");
        assertThat(row.subject()).isEqualTo("account " + account);
        assertThat(row.account()).isEqualTo("administrator@sapporo");
        assertThat(row.after()).isEqualTo("{\"role\":\"adviser\"}");
    }

    @Test
    void theRecordGoesWithAChangeThatIsRolledBack() {
        assertThatThrownBy(() -> TestDatabase.control().write(() -> {
                    changes.on(new AccountChanged("account.disable", account, null, null));
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        assertThat(trail.latestOfOperators(10)).noneMatch(row -> row.subject().equals("account " + account));
    }
}
