package dev.chiteki.server.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.probe.Book;
import dev.chiteki.server.database.probe.Note;
import dev.chiteki.server.database.probe.Place;
import dev.chiteki.server.database.probe.Schemas;
import dev.chiteki.server.database.testing.TestDatabase;
import dev.chiteki.server.tenant.TenantScope;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GuardedEntitiesIT {

    private static final TenantId TENANT = TestDatabase.freshTenant();

    private static PluginDatabase notes;

    @BeforeAll
    static void open() {
        TestDatabase.parts().migrations().migrate(TENANT, Schemas.notes());
        notes = TestDatabase.parts()
                .pluginDatabases()
                .open("probe", Note.class.getClassLoader(), List.of(Note.class, Book.class, Place.class));
    }

    @AfterAll
    static void close() {
        notes.close();
    }

    @ParameterizedTest
    @MethodSource("waysOut")
    void theEntityManagerKeepsItsWaysOutShut(Consumer<EntityManager> wayOut) {
        assertThatThrownBy(() -> write(wayOut))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not for plugins");
    }

    static List<Consumer<EntityManager>> waysOut() {
        return List.of(
                EntityManager::getTransaction,
                EntityManager::close,
                EntityManager::getDelegate,
                EntityManager::getEntityManagerFactory,
                em -> em.unwrap(Session.class),
                em -> em.unwrap(Connection.class),
                em -> em.runWithConnection(connection -> {}),
                em -> em.createQuery("from Note").unwrap(org.hibernate.query.Query.class),
                em -> em.createQuery("from Note").setMaxResults(1).unwrap(Object.class),
                em -> em.createStoredProcedureQuery("x"));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void aReadingTransactionRefusesWrites(Consumer<EntityManager> write) {
        assertThatThrownBy(() -> in(() -> notes.read(em -> {
                    write.accept(em);
                    return write;
                })))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Database.write");
    }

    static List<Consumer<EntityManager>> writes() {
        return List.of(
                em -> em.persist(new Note("no")),
                em -> em.merge(new Note("no")),
                em -> em.remove(new Note("no")),
                EntityManager::flush,
                em -> em.createQuery("delete from Note").executeUpdate());
    }

    @Test
    void theEntityManagerIsRefusedOnAnotherThread() {
        assertThatThrownBy(() -> write(em -> elsewhere(() -> em.find(Note.class, 1L))))
                .hasStackTraceContaining("belongs to the thread");
    }

    @Test
    void theEntityManagerEndsWithTheTransaction() {
        EntityManager kept = in(() -> notes.read(em -> em));

        assertThatThrownBy(() -> kept.find(Note.class, 1L)).isInstanceOf(IllegalStateException.class);
    }

    private static void write(Consumer<EntityManager> work) {
        in(() -> notes.write(em -> {
            work.accept(em);
            return work;
        }));
    }

    private static void elsewhere(Runnable work) {
        CompletableFuture.runAsync(work).join();
    }

    private static <T extends @Nullable Object> T in(Supplier<T> work) {
        return TenantScope.call(TENANT, work::get);
    }
}
