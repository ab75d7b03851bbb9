package dev.chiteki.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.embedded.Eventually;
import dev.chiteki.server.database.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TenantPoolsIT {

    @Test
    void nothingIsOpenedBeforeItIsNeeded() throws SQLException {
        try (TenantPools pools = pools(2, Duration.ofSeconds(10))) {
            TenantAccount account = account();

            assertThat(pools.open()).isZero();
            pools.lease(account).close();

            assertThat(pools.open()).isEqualTo(1);
        }
    }

    @Test
    void connectionBelongsToItsAccountAndIsUsedAgain() throws SQLException {
        try (TenantPools pools = pools(2, Duration.ofSeconds(10))) {
            TenantAccount account = account();
            String first = connectionId(pools, account);

            assertThat(connectionId(pools, account)).isEqualTo(first);
            assertThat(connectionId(pools, account())).isNotEqualTo(first);
        }
    }

    @Test
    void whatIsLentIsToldWithItsHolderUntilItIsGivenBack() throws SQLException {
        try (TenantPools pools = pools(2, Duration.ofSeconds(10))) {
            TenantAccount account = account();

            try (Lease lent = pools.lease(account)) {
                assertThat(lent.connection()).isNotNull();
                assertThat(pools.held()).containsExactly(new HeldConnection(account.tenant(), Thread.currentThread()));
            }

            assertThat(pools.held()).isEmpty();
        }
    }

    @Test
    void leastRecentlyUsedPoolGivesWay() throws Exception {
        try (TenantPools pools = pools(2, Duration.ofSeconds(10))) {
            TenantAccount oldest = account();
            TenantAccount recent = account();
            connectionId(pools, recent);
            connectionId(pools, oldest);
            String kept = connectionId(pools, recent);

            connectionId(pools, account());

            assertThat(pools.open()).isEqualTo(2);
            assertThat(connectionId(pools, recent)).isEqualTo(kept);
            Eventually.isTrue("the oldest one's connection is gone", () -> connections(oldest) == 0);
        }
    }

    @Test
    void fullServerAnswersBusyAfterPatience() throws SQLException {
        try (TenantPools pools = pools(1, Duration.ofMillis(200))) {
            TenantAccount other = account();
            try (Lease held = pools.lease(account())) {
                assertThat(held.connection().isValid(5)).isTrue();

                assertThatThrownBy(() -> pools.lease(other)).isInstanceOfSatisfying(ChitekiException.class, refusal -> {
                    assertThat(refusal.fault()).isEqualTo(Fault.UNAVAILABLE);
                    assertThat(refusal.reasons().getFirst().code()).isEqualTo("data-busy");
                });
            }

            pools.lease(other).close();
        }
    }

    @Test
    void waitingCallersAreServedInTurn() throws Exception {
        List<Integer> served = Collections.synchronizedList(new ArrayList<>());
        List<TenantAccount> accounts = List.of(account(), account(), account(), account());
        try (TenantPools pools = pools(1, Duration.ofSeconds(30));
                ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<?>> waiting = new ArrayList<>();
            Lease held = pools.lease(accounts.getFirst());
            for (int number = 1; number < accounts.size(); number++) {
                int turn = number;
                waiting.add(threads.submit(() -> {
                    try (Lease lease = pools.lease(accounts.get(turn))) {
                        served.add(turn);
                    }
                }));
                Eventually.isTrue("caller " + turn + " waits", () -> pools.waiting() == turn);
            }

            held.close();

            for (Future<?> one : waiting) {
                one.get(1, TimeUnit.MINUTES);
            }
            assertThat(served).containsExactly(1, 2, 3);
        }
    }

    @Test
    void busyRegionLeavesOthersTheirShare() throws Exception {
        TenantAccount busy = account();
        TenantAccount other = account();
        try (TenantPools pools = pools(TenantPool.MOST_CONNECTIONS + 1, Duration.ofSeconds(30));
                ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Lease> held = new ArrayList<>();
            for (int number = 0; number < TenantPool.MOST_CONNECTIONS; number++) {
                held.add(pools.lease(busy));
            }
            List<Future<?>> waiting = new ArrayList<>();
            AtomicInteger started = new AtomicInteger();
            for (int number = 0; number < 3; number++) {
                waiting.add(threads.submit(() -> {
                    started.incrementAndGet();
                    pools.lease(busy).close();
                }));
            }
            Eventually.isTrue("the busy region's callers wait", () -> started.get() == 3);

            pools.lease(other).close();

            held.forEach(Lease::close);
            for (Future<?> one : waiting) {
                one.get(1, TimeUnit.MINUTES);
            }
        }
    }

    @Test
    void manyRegionsShareFewConnections() throws Exception {
        int cap = 3;
        AtomicInteger inUse = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<TenantAccount> accounts = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            accounts.add(account());
        }
        try (TenantPools pools = pools(cap, Duration.ofSeconds(60));
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int number = 0; number < 120; number++) {
                TenantAccount account = accounts.get(number % accounts.size());
                all.add(threads.submit(() -> {
                    try (Lease lease = pools.lease(account)) {
                        most.accumulateAndGet(inUse.incrementAndGet(), Math::max);
                        boolean answers = lease.connection().isValid(5);
                        inUse.decrementAndGet();
                        return answers;
                    }
                }));
            }
            for (Future<?> one : all) {
                assertThat(one.get(1, TimeUnit.MINUTES)).isEqualTo(true);
            }

            pools.lease(accounts.getFirst()).close();
            assertThat(most.get()).isLessThanOrEqualTo(cap);
            assertThat(pools.open()).isLessThanOrEqualTo(cap);
        }
    }

    private static TenantPools pools(int cap, Duration patience) {
        DatabaseParts parts = TestDatabase.parts();
        return new TenantPools(parts.server(), parts.secret(), cap, patience);
    }

    private static TenantAccount account() throws SQLException {
        TenantId tenant = Counters.tenant();
        return new TenantAccount(tenant, Duty.APP);
    }

    private static String connectionId(TenantPools pools, TenantAccount account) throws SQLException {
        try (Lease lease = pools.lease(account)) {
            return Sql.texts(lease.connection(), "SELECT CONCAT(CONNECTION_ID(), ' ', CURRENT_USER())")
                    .getFirst();
        }
    }

    private static int connections(TenantAccount account) throws SQLException {
        try (Connection admin = TestDatabase.parts().server().adminConnection()) {
            String sql = "SELECT id FROM information_schema.processlist WHERE user = ?";
            return Sql.texts(admin, sql, account.user()).size();
        }
    }
}
