package dev.chiteki.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.probe.Book;
import dev.chiteki.server.database.probe.Entry;
import dev.chiteki.server.database.probe.Note;
import dev.chiteki.server.database.probe.Place;
import dev.chiteki.server.database.probe.Schemas;
import dev.chiteki.server.database.probe.Stray;
import dev.chiteki.server.database.testing.TestDatabase;
import dev.chiteki.server.tenant.TenantScope;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PluginDatabasesIT {

    private static final TenantId SAPPORO = TestDatabase.freshTenant();
    private static final List<Class<?>> PROBE = List.of(Note.class, Book.class, Place.class);

    private static PluginDatabase notes;
    private static PluginDatabase entries;

    @BeforeAll
    static void open() {
        TestDatabase.parts().migrations().migrate(SAPPORO, Schemas.notes());
        TestDatabase.parts().migrations().migrate(SAPPORO, Schemas.entries());
        ClassLoader loader = PluginDatabasesIT.class.getClassLoader();
        notes = TestDatabase.parts().pluginDatabases().open("probe", loader, PROBE);
        entries = TestDatabase.parts().pluginDatabases().open("other", loader, List.of(Entry.class));
    }

    @AfterAll
    static void close() {
        notes.close();
        entries.close();
    }

    @BeforeEach
    void empty() {
        write(em -> {
            em.createQuery("delete from Note").executeUpdate();
            em.createQuery("delete from Book").executeUpdate();
        });
    }

    @Test
    void twoPluginsCommitInOneTransaction() {
        write(em -> {
            em.persist(new Note("both"));
            write(entries, other -> other.persist(new Entry("both", "saved")));
        });

        assertThat(titles()).containsExactly("both");
        assertThatObject(
                        in(() -> entries.read(em -> em.find(Entry.class, "both").words())))
                .isEqualTo("saved");
    }

    @Test
    void twoPluginsRollBackTogether() {
        assertThatThrownBy(() -> write(em -> {
                    em.persist(new Note("neither"));
                    write(entries, other -> {
                        other.persist(new Entry("neither", "lost"));
                        other.flush();
                    });
                    throw new IllegalArgumentException("changed my mind");
                }))
                .hasMessage("changed my mind");

        assertThat(titles()).isEmpty();
        assertThatObject(in(() -> entries.read(em -> em.find(Entry.class, "neither"))))
                .isNull();
    }

    @Test
    void aFailureAtTheLastFlushOfOnePluginUndoesTheOther() {
        write(em -> em.persist(new Note("taken")));

        assertThatThrownBy(() -> write(em -> {
                    write(entries, other -> other.persist(new Entry("late", "lost")));
                    em.persist(new Note("first"));
                    em.find(Note.class, idOf("taken")).rename("first");
                }))
                .isInstanceOf(PersistenceException.class);

        assertThat(titles()).containsExactly("taken");
        assertThatObject(in(() -> entries.read(em -> em.find(Entry.class, "late"))))
                .isNull();
    }

    @Test
    void nestedWritesOfOnePluginShareTheEntityManager() {
        write(outer -> write(inner -> assertThat(inner).isSameAs(outer)));
    }

    @Test
    void pendingChangesAreFlushedBeforeTheCommit() {
        write(em -> em.persist(new Note("draft")));

        write(em -> em.find(Note.class, idOf("draft")).rename("final"));

        assertThat(titles()).containsExactly("final");
    }

    @Test
    void aLazyAssociationIsLoadedWhenItIsAsked() {
        write(em -> {
            Book book = new Book("rules");
            em.persist(book);
            Note note = new Note("lazy");
            note.belongTo(book);
            em.persist(note);
        });

        String title = in(() -> notes.read(em -> {
            Book book = Objects.requireNonNull(em.find(Note.class, idOf("lazy")).book());
            assertThat(Hibernate.isInitialized(book)).isFalse();
            return book.title();
        }));

        assertThat(title).isEqualTo("rules");
    }

    @Test
    void daysAndMomentsStayWhatTheyAre() {
        LocalDate day = LocalDate.of(2002, 7, 1);
        Instant moment = Instant.parse("2002-06-30T15:30:00.123456Z");
        write(em -> {
            Note note = new Note("dated");
            note.takeDown("札幌", day, moment);
            em.persist(note);
        });

        Note found = in(() -> notes.read(em -> em.find(Note.class, idOf("dated"))));
        String stored = in(() -> TestDatabase.transactions().read(() -> TestDatabase.transactions()
                .jdbc()
                .sql("SELECT CONCAT(noted_on, ' ', noted_at) FROM probe_note")
                .query(String.class)
                .single()));

        assertThat(found.notedOn()).isEqualTo(day);
        assertThat(found.notedAt()).isEqualTo(moment);
        assertThat(stored).isEqualTo("2002-07-01 2002-06-30 15:30:00.123456");
    }

    @Test
    void aVersionConflictRunsTheWorkAgain() {
        write(em -> em.persist(new Note("counted")));
        AtomicInteger tries = new AtomicInteger();

        write(em -> {
            Note note = em.find(Note.class, idOf("counted"));
            if (tries.incrementAndGet() == 1) {
                elsewhere(() ->
                        write(other -> other.find(Note.class, idOf("counted")).add(10)));
            }
            note.add(1);
        });

        assertThat(tries).hasValue(2);
        assertThatObject(in(() ->
                        notes.read(em -> em.find(Note.class, idOf("counted")).amount())))
                .isEqualTo(11);
    }

    @Test
    void incrementsOfManyThreadsAreAllCounted() {
        write(em -> em.persist(new Note("busy")));
        long id = in(() -> notes.read(em -> idOf("busy")));
        AtomicInteger acknowledged = new AtomicInteger();

        List<CompletableFuture<Void>> threads = IntStream.range(0, 4)
                .mapToObj(thread -> CompletableFuture.runAsync(() -> {
                    for (int count = 0; count < 15; count++) {
                        try {
                            write(em -> em.find(Note.class, id).add(1));
                            acknowledged.incrementAndGet();
                        } catch (ChitekiException usedUp) {
                            assertThat(usedUp.reasons().getFirst().code()).isEqualTo("data-conflict");
                        }
                    }
                }))
                .toList();
        threads.forEach(CompletableFuture::join);

        assertThat(acknowledged.get()).isPositive();
        assertThatObject(in(() -> notes.read(em -> em.find(Note.class, id).amount())))
                .isEqualTo(acknowledged.get());
    }

    @Test
    void aForcedIncrementReachesTheDatabase() {
        write(em -> em.persist(new Note("forced")));

        write(em -> em.lock(em.find(Note.class, idOf("forced")), LockModeType.OPTIMISTIC_FORCE_INCREMENT));

        assertThatObject(in(() ->
                        notes.read(em -> em.find(Note.class, idOf("forced")).version())))
                .isEqualTo(1L);
    }

    @Test
    void aViolatedKeyComesOutAsAPersistenceException() {
        write(em -> em.persist(new Note("unique")));

        assertThatThrownBy(() -> write(em -> em.persist(new Note("unique"))))
                .isInstanceOf(PersistenceException.class)
                .hasStackTraceContaining("probe_note_title_uq");
    }

    @Test
    void aSwallowedFailureStillUndoesTheWhole() {
        write(em -> em.persist(new Note("kept")));

        assertThatThrownBy(() -> write(em -> {
                    em.persist(new Note("with it"));
                    try {
                        em.persist(new Note("kept"));
                    } catch (PersistenceException swallowed) {
                        assertThat(swallowed).isNotNull();
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("swallowed");

        assertThat(titles()).containsExactly("kept");
    }

    @Test
    void aReadWithinAWriteSeesItsPendingChanges() {
        write(em -> {
            em.persist(new Note("pending"));
            List<String> seen = notes.read(inner ->
                    inner.createQuery("select title from Note", String.class).getResultList());
            assertThat(seen).containsExactly("pending");
        });
    }

    @Test
    void anAppendOnlyTableTakesNoUpdate() {
        write(entries, em -> em.persist(new Entry("stays", "as written")));

        assertThatThrownBy(() -> in(() ->
                        entries.write(em -> em.createQuery("update Entry set words = 'changed' where code = 'stays'")
                                .executeUpdate())))
                .hasStackTraceContaining("UPDATE command denied");
    }

    @Test
    void anEntityOfAForeignTableIsRefused() {
        assertThatThrownBy(() -> TestDatabase.parts()
                        .pluginDatabases()
                        .open("probe", Stray.class.getClassLoader(), List.of(Book.class, Stray.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Stray.class.getName())
                .hasMessageContaining("core_audit");
    }

    @Test
    void aPluginWithoutEntitiesHasTransactionsToo() {
        PluginDatabase bare =
                TestDatabase.parts().pluginDatabases().open("bare", getClass().getClassLoader(), List.of());

        boolean open = TenantScope.call(SAPPORO, () -> bare.write(EntityManager::isOpen));
        bare.close();
        bare.close();

        assertThat(open).isTrue();
    }

    private static List<String> titles() {
        return in(() -> notes.read(em -> em.createQuery("select title from Note order by title", String.class)
                .getResultList()));
    }

    private static long idOf(String title) {
        return notes.read(em -> em.createQuery("select id from Note where title = :title", Long.class)
                .setParameter("title", title)
                .getSingleResult());
    }

    private static void write(Consumer<EntityManager> work) {
        write(notes, work);
    }

    private static void write(PluginDatabase door, Consumer<EntityManager> work) {
        in(() -> door.write(em -> {
            work.accept(em);
            return work;
        }));
    }

    private static void elsewhere(Runnable work) {
        CompletableFuture.runAsync(work).join();
    }

    private static <T extends @Nullable Object> T in(Supplier<T> work) {
        return TenantScope.call(SAPPORO, work::get);
    }
}
