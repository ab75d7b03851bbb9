package dev.chiteki.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.audit.Actors.Actor;
import dev.chiteki.server.database.PluginDatabase;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.database.probe.Book;
import dev.chiteki.server.database.probe.Note;
import dev.chiteki.server.database.probe.Place;
import dev.chiteki.server.database.probe.Schemas;
import dev.chiteki.server.database.testing.TestDatabase;
import dev.chiteki.server.tenant.TenantScope;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTrailIT {

    private static final Actor CLERK = new Actor("secretariat@sapporo", "secretariat", "192.0.2.7");

    private final TenantId tenant = TestDatabase.freshRegion();
    private final TenantTransactions transactions = TestDatabase.transactions();
    private final AuditTrail trail = new AuditTrail(transactions, TestDatabase.control(), () -> CLERK);
    private PluginDatabase notes;

    @BeforeEach
    void open() {
        TestDatabase.parts().migrations().migrate(tenant, Schemas.notes());
        notes = TestDatabase.parts()
                .pluginDatabases(trail)
                .open("probe", Note.class.getClassLoader(), List.of(Note.class, Book.class, Place.class));
    }

    @AfterEach
    void close() {
        notes.close();
    }

    @Test
    void everyChangeOfAnEntityLeavesARow() {
        write(em -> em.persist(new Note("seen")));

        AuditRow row = latest().getFirst();
        assertThat(row.account()).isEqualTo("secretariat@sapporo");
        assertThat(row.roles()).isEqualTo("secretariat");
        assertThat(row.origin()).isEqualTo("192.0.2.7");
        assertThat(row.tenant()).isEqualTo(tenant.value());
        assertThat(row.plugin()).isEqualTo("probe");
        assertThat(row.act()).isEqualTo("inserted");
        assertThat(row.subject()).matches("Note \\d+");
        assertThat(row.before()).isNull();
        assertThat(row.after()).contains("\"title\":\"seen\"").contains("\"book\":null");
        assertThat(row.at()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void rowsAreRolledBackWithTheChange() {
        assertThatThrownBy(() -> write(em -> {
                    em.persist(new Note("unseen"));
                    em.flush();
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");

        assertThat(latest()).isEmpty();
    }

    @Test
    void theChangeIsRolledBackWhereItsRowCannotBeWritten() {
        String longer = "x".repeat(200);

        assertThatThrownBy(() -> write(em -> {
                    em.persist(new Note("unrecorded"));
                    trail.record(longer, "too long an act", null, null);
                }))
                .isInstanceOf(RuntimeException.class);

        List<?> titles = call(
                () -> notes.read(em -> em.createQuery("select title from Note").getResultList()));
        assertThat(titles).isEmpty();
    }

    @Test
    void thePlatformsOwnActsStandInTheSameTrail() {
        Map<String, @Nullable String> after = new HashMap<>();
        after.put("fileName", "請求書.pdf");
        after.put("note", null);

        call(() -> transactions.write(() -> {
            trail.record("stored", "file 17", null, after);
            return true;
        }));

        assertThat(latest()).singleElement().satisfies(row -> {
            assertThat(row.act()).isEqualTo("stored");
            assertThat(row.plugin()).isNull();
            assertThat(row.after()).contains("請求書.pdf").contains("\"note\":null");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE core_audit SET account = 'nobody'", "DELETE FROM core_audit"})
    void aRowCanBeNeitherChangedNorRemoved(String sql) {
        write(em -> em.persist(new Note("kept")));

        assertThatThrownBy(() -> call(() ->
                        transactions.write(() -> transactions.jdbc().sql(sql).update())))
                .hasStackTraceContaining("command denied");

        assertThat(latest()).hasSize(1);
    }

    @Test
    void aRowNeedsATransaction() {
        assertThatThrownBy(() -> TenantScope.run(tenant, () -> trail.record("act", "subject", null, null)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void operatorsActsStandInTheControlDatabase() {
        trail.recordOperator("enabled", "plugin notes", Map.of("enabled", "false"), Map.of("enabled", "true"));

        AuditRow row = trail.latestOfOperators(1).getFirst();
        assertThat(row.subject()).isEqualTo("plugin notes");
        assertThat(row.before()).isEqualTo("{\"enabled\":\"false\"}");
        assertThat(row.tenant()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE operators_audit SET account = 'nobody'", "DELETE FROM operators_audit"})
    void anOperatorsRowCanBeNeitherChangedNorRemoved(String sql) {
        assertThatThrownBy(() -> TestDatabase.control().jdbc().sql(sql).update())
                .hasStackTraceContaining("command denied");
    }

    private List<AuditRow> latest() {
        return call(() -> trail.latest(10));
    }

    private void write(Consumer<EntityManager> work) {
        call(() -> notes.write(em -> {
            work.accept(em);
            return true;
        }));
    }

    private <T> T call(Supplier<T> work) {
        return TenantScope.call(tenant, work::get);
    }
}
