package dev.chiteki.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.server.database.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MigrationLeasesIT {

    private final MigrationLeases leases =
            new MigrationLeases(TestDatabase.parts().server());

    @Test
    void oneAtATimeHoldsALeaseAndEachGetsAHigherNumber() {
        AtomicInteger inside = new AtomicInteger();
        List<Long> numbers = Collections.synchronizedList(new ArrayList<>());

        List<CompletableFuture<Void>> threads = IntStream.range(0, 4)
                .mapToObj(thread -> CompletableFuture.runAsync(() -> hold("shared", lease -> {
                    assertThat(inside.incrementAndGet()).isEqualTo(1);
                    numbers.add(lease.fencing());
                    inside.decrementAndGet();
                })))
                .toList();
        threads.forEach(CompletableFuture::join);

        assertThat(numbers).isSorted().doesNotHaveDuplicates().hasSize(4);
    }

    @Test
    void aDeadHoldersLeaseIsTakenOverAndTheDeadOneIsToldSo() {
        hold("orphan", dead -> {
            expire("orphan");

            CompletableFuture.runAsync(() -> hold("orphan", heir -> {
                        assertThat(heir.fencing()).isGreaterThan(dead.fencing());
                        assertThatThrownBy(dead::check)
                                .isInstanceOf(IllegalStateException.class)
                                .hasMessageContaining("lost");
                    }))
                    .join();
        });
    }

    @Test
    void aLivingHolderKeepsItsLeaseBeyondTheExpiry() throws SQLException {
        Duration expiry = Duration.ofSeconds(1);
        try (Connection connection = TestDatabase.parts().server().adminConnection(ControlSchema.NAME)) {
            MigrationLease.prepare(connection, "alive");
            assertThat(MigrationLease.take(connection, "alive", "me", expiry)).isTrue();
            try (MigrationLease lease = MigrationLease.begin(connection, "alive", "me", expiry)) {
                Instant later = Instant.now().plus(expiry.multipliedBy(2));
                while (Instant.now().isBefore(later)) {
                    lease.check();
                }
            }
            assertThat(MigrationLease.take(connection, "alive", "other", expiry))
                    .isTrue();
        }
    }

    @Test
    void aFailureGivesTheLeaseBack() {
        assertThatThrownBy(() -> leases.hold("failing", lease -> {
                    throw new SQLException("no");
                }))
                .hasMessage("no");

        AtomicInteger held = new AtomicInteger();
        hold("failing", lease -> held.incrementAndGet());
        assertThat(held).hasValue(1);
    }

    private void hold(String name, MigrationLeases.LeasedWork work) {
        try {
            leases.hold(name, work);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void expire(String name) {
        TestDatabase.control()
                .jdbc()
                .sql("UPDATE lease SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE name = ?")
                .param(name)
                .update();
    }
}
