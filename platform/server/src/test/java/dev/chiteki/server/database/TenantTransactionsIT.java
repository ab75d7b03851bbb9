package dev.chiteki.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.testing.TestDatabase;
import dev.chiteki.server.tenant.TenantScope;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class TenantTransactionsIT {

    private final TenantTransactions transactions = TestDatabase.transactions();
    private TenantId tenant = TestDatabase.freshId();

    @BeforeEach
    void makeTenantWithTwoRows() throws SQLException {
        tenant = Counters.tenant();
    }

    @Test
    void nestedWorkCommitsWithTheOutermost() {
        inTenant(() -> transactions.write(() -> {
            add(1, 10);
            return transactions.write(() -> add(2, 20));
        }));

        assertThat(value(1)).isEqualTo(10);
        assertThat(value(2)).isEqualTo(20);
    }

    @Test
    void failureOfTheOutermostUndoesNestedWork() {
        assertThatThrownBy(() -> inTenant(() -> transactions.write(() -> {
                    transactions.write(() -> add(2, 20));
                    throw new IllegalArgumentException("late");
                })))
                .hasMessage("late");

        assertThat(value(2)).isZero();
    }

    @Test
    void swallowedFailureOfNestedWorkRefusesTheCommit() {
        assertThatThrownBy(() -> inTenant(() -> transactions.write(() -> {
                    add(1, 10);
                    try {
                        transactions.write(() -> {
                            throw new IllegalArgumentException("inner");
                        });
                    } catch (IllegalArgumentException swallowed) {
                        add(2, 20);
                    }
                    return null;
                })))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nothing was saved")
                .hasRootCauseMessage("inner");

        assertThat(value(1)).isZero();
    }

    @Test
    void rollbackOnlyEndsWithoutAnException() {
        List<String> acts = new ArrayList<>();

        String answer = inTenant(() -> transactions.write(() -> {
            add(1, 10);
            transactions.afterCommit(() -> acts.add("commit"));
            transactions.afterRollback(() -> acts.add("rollback"));
            transactions.setRollbackOnly();
            return "answer";
        }));

        assertThat(answer).isEqualTo("answer");
        assertThat(acts).containsExactly("rollback");
        assertThat(value(1)).isZero();
    }

    @Test
    void actsRunAroundTheCommitInOrder() {
        List<String> acts = new ArrayList<>();

        inTenant(() -> transactions.write(() -> {
            transactions.afterCommit(() -> acts.add("after, active " + transactions.isActive()));
            transactions.onEnd(() -> acts.add("end"));
            transactions.beforeCommit(() -> acts.add("before " + add(1, 1)));
            return null;
        }));

        assertThat(acts).containsExactly("before 1", "end", "after, active false");
        assertThat(value(1)).isEqualTo(1);
    }

    @Test
    void readRefusesToWrite() {
        assertThatThrownBy(() -> inTenant(() -> transactions.read(() -> add(1, 10))))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("READ ONLY");
        assertThatThrownBy(() -> inTenant(() -> transactions.read(() -> transactions.write(() -> add(1, 10)))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(value(1)).isZero();
    }

    @Test
    void connectionThatReadWritesAgainAfterwards() {
        inTenant(() -> transactions.read(() -> Counters.value(transactions, 1)));

        inTenant(() -> transactions.write(() -> add(1, 10)));

        assertThat(value(1)).isEqualTo(10);
    }

    @Test
    void workForAnotherTenantInsideIsRefused() {
        TenantId other = TestDatabase.freshId();

        assertThatThrownBy(() -> inTenant(() -> transactions.write(
                        () -> TenantScope.rebind(other, () -> transactions.write(() -> add(1, 10))))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(other.value());
        assertThatThrownBy(() ->
                        inTenant(() -> transactions.write(() -> TenantScope.rebind(other, () -> transactions.jdbc()))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void callWithoutABoundTenantIsRefused() {
        assertThatThrownBy(() -> transactions.write(() -> add(1, 1))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> inTenant(transactions::jdbc)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void conflictIsTriedAgainFiveTimesAndThenRefused() {
        AtomicInteger tries = new AtomicInteger();
        AtomicInteger rollbacks = new AtomicInteger();

        assertThatThrownBy(() -> inTenant(() -> transactions.write(() -> {
                    tries.incrementAndGet();
                    transactions.afterRollback(rollbacks::incrementAndGet);
                    throw new IllegalStateException(new SQLException("Record has changed", "HY000", 1020));
                })))
                .isInstanceOfSatisfying(ChitekiException.class, refusal -> {
                    assertThat(refusal.fault()).isEqualTo(Fault.CONFLICT);
                    assertThat(refusal.reasons().getFirst().code()).isEqualTo("data-conflict");
                });

        assertThat(tries).hasValue(5);
        assertThat(rollbacks).hasValue(5);
    }

    @Test
    void swallowedConflictRunsTheWorkAgain() {
        AtomicInteger tries = new AtomicInteger();

        inTenant(() -> transactions.write(() -> {
            if (tries.incrementAndGet() == 1) {
                transactions.noteConflict(new SQLException("Deadlock", "40001", 1213));
            }
            return add(1, 1);
        }));

        assertThat(tries).hasValue(2);
        assertThat(value(1)).isEqualTo(1);
    }

    @Test
    void deadlockIsResolvedByAnotherTry() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);

        together(number -> inTenant(() -> transactions.write(() -> {
            boolean first = tries.incrementAndGet() <= 2;
            add(1 + number, 1);
            if (first) {
                await(bothHoldOne);
            }
            return add(2 - number, 1);
        })));

        assertThat(tries.get()).isGreaterThan(2);
        assertThat(value(1)).isEqualTo(2);
        assertThat(value(2)).isEqualTo(2);
    }

    @Test
    void lockedRowsLoseNoUpdate() throws Exception {
        int rounds = 50;

        together(number -> {
            for (int round = 0; round < rounds; round++) {
                inTenant(() -> transactions.write(() -> {
                    int before = Counters.lockedValue(transactions, 1);
                    return Counters.set(transactions, 1, before + 1);
                }));
            }
            return null;
        });

        assertThat(value(1)).isEqualTo(2 * rounds);
    }

    @Test
    void aSnapshotSeesWhatStoodAtItsBeginning() {
        List<Integer> seen = inTenant(() -> transactions.snapshot(() -> {
            int before = Counters.value(transactions, 1);
            elsewhere(() -> transactions.write(() -> add(1, 7)));
            return List.of(before, Counters.value(transactions, 1));
        }));
        List<Integer> read = inTenant(() -> transactions.read(() -> {
            int before = Counters.value(transactions, 1);
            elsewhere(() -> transactions.write(() -> add(1, 5)));
            return List.of(before, Counters.value(transactions, 1));
        }));

        assertThat(seen).containsExactly(0, 0);
        assertThat(read).containsExactly(7, 12);
        assertThatThrownBy(() -> inTenant(() -> transactions.snapshot(() -> add(1, 1))))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> inTenant(() -> transactions.read(() -> transactions.snapshot(() -> 1))))
                .hasMessageContaining("begin with it");
    }

    private void elsewhere(java.util.function.Supplier<Integer> work) {
        try (var threads = Executors.newSingleThreadExecutor()) {
            threads.submit(() -> inTenant(work)).get(1, TimeUnit.MINUTES);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private int add(int id, int amount) {
        return Counters.add(transactions, id, amount);
    }

    private int value(int id) {
        return inTenant(() -> transactions.read(() -> Counters.value(transactions, id)));
    }

    private <T extends @Nullable Object> T inTenant(java.util.function.Supplier<T> work) {
        return TenantScope.call(tenant, work::get);
    }

    private static void together(java.util.function.IntFunction<@Nullable Object> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> both = List.of(threads.submit(() -> work.apply(0)), threads.submit(() -> work.apply(1)));
            for (Future<?> one : both) {
                one.get(1, TimeUnit.MINUTES);
            }
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
