package dev.chiteki.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.database.testing.TestDatabase;
import dev.chiteki.server.tenant.TenantScope;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class IdempotencyRetentionIT {

    private static final TenantTransactions TRANSACTIONS = TestDatabase.transactions();

    private final TenantId tenant = TestDatabase.freshRegion();
    private final Surroundings surroundings = new TenantSurroundings(TRANSACTIONS);
    private Instant now = Instant.parse("2026-04-01T00:00:00Z");
    private final IdempotencyRetention retention = new IdempotencyRetention(Duration.ofDays(30), () -> now);

    @Test
    void onlyAnswersOlderThanTheRetentionAreForgotten() {
        answered("old", Duration.ofDays(30).plusSeconds(1));
        answered("in time", Duration.ofDays(30).minusSeconds(1));
        answered("new", Duration.ZERO);

        lookAfter();

        assertThat(keys()).containsExactly("in time", "new");
    }

    @Test
    void aRoundIsMadeOnceAnHour() {
        lookAfter();
        answered("old", Duration.ofDays(31));

        lookAfter();
        List<String> soon = keys();
        now = now.plus(Duration.ofHours(1));
        lookAfter();

        assertThat(soon).containsExactly("old");
        assertThat(keys()).isEmpty();
    }

    @Test
    void oneTenantsRoundIsNotAnothers() {
        TenantId other = TestDatabase.freshRegion();
        lookAfter();
        in(other, () -> insert("old", Duration.ofDays(31)));

        in(other, () -> {
            retention.lookAfter(surroundings);
            return null;
        });

        assertThat(in(other, this::read)).isEmpty();
    }

    @Test
    void aLargeBacklogIsForgottenCallByCall() {
        for (int number = 0; number < IdempotencyRetention.MOST + 10; number++) {
            answered("old-" + number, Duration.ofDays(31));
        }

        lookAfter();
        int left = keys().size();
        lookAfter();

        assertThat(left).isEqualTo(10);
        assertThat(keys()).isEmpty();
    }

    @Test
    void aRoundThatFailsIsNotTheCallsFailure() {
        Surroundings broken = new Surroundings() {
            @Override
            public <T extends @Nullable Object> T write(Supplier<T> call) {
                return surroundings.write(call);
            }

            @Override
            public JdbcClient jdbc() {
                return surroundings.jdbc();
            }

            @Override
            public String idempotencyTable() {
                return "core_nothing";
            }
        };
        answered("old", Duration.ofDays(31));

        in(tenant, () -> {
            retention.lookAfter(broken);
            return null;
        });
        lookAfter();

        assertThat(keys()).isEmpty();
    }

    @Test
    void aRetentionThatWouldNotOutliveAClientsRepetitionsIsRefusedWithItsValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IdempotencyRetention(Duration.ofHours(23), () -> now))
                .withMessageContaining("PT23H")
                .withMessageContaining("1d");
    }

    private void lookAfter() {
        in(tenant, () -> {
            retention.lookAfter(surroundings);
            return null;
        });
    }

    private void answered(String key, Duration age) {
        in(tenant, () -> insert(key, age));
    }

    private int insert(String key, Duration age) {
        return TRANSACTIONS.write(() -> TRANSACTIONS
                .jdbc()
                .sql("insert into core_idempotency (account, idempotency_key, fingerprint, created_at)"
                        + " values ('clerk', :key, '', :at)")
                .param("key", key)
                .param("at", LocalDateTime.ofInstant(now.minus(age), ZoneOffset.UTC))
                .update());
    }

    private List<String> keys() {
        return in(tenant, this::read);
    }

    private List<String> read() {
        return TRANSACTIONS.read(() -> TRANSACTIONS
                .jdbc()
                .sql("select idempotency_key from core_idempotency order by created_at")
                .query(String.class)
                .list());
    }

    private static <T extends @Nullable Object> T in(TenantId tenant, Supplier<T> work) {
        return TenantScope.<T, RuntimeException>call(tenant, work::get);
    }
}
