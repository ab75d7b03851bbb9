package dev.chiteki.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.EntityChange.Act;
import dev.chiteki.server.database.probe.Book;
import dev.chiteki.server.database.probe.Note;
import dev.chiteki.server.database.probe.Place;
import dev.chiteki.server.database.probe.Schemas;
import dev.chiteki.server.database.testing.TestDatabase;
import dev.chiteki.server.tenant.TenantScope;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EntityChangesIT {

    private static final TenantId TENANT = TestDatabase.freshTenant();
    private static final List<EntityChange> CHANGES = new ArrayList<>();

    private static PluginDatabase notes;

    @BeforeAll
    static void open() {
        TestDatabase.parts().migrations().migrate(TENANT, Schemas.notes());
        notes = TestDatabase.parts()
                .pluginDatabases(CHANGES::add)
                .open("probe", Note.class.getClassLoader(), List.of(Note.class, Book.class, Place.class));
    }

    @AfterAll
    static void close() {
        notes.close();
    }

    @BeforeEach
    void forget() {
        CHANGES.clear();
    }

    @Test
    void anInsertTellsAllAttributesAsTexts() {
        long id = write(em -> {
            Note note = new Note("inserted");
            note.takeDown("札幌", LocalDate.of(2002, 7, 1), Instant.parse("2002-07-01T00:00:00Z"));
            note.belongTo(em.getReference(Book.class, 1L));
            em.persist(note);
            return note.id();
        });

        assertThat(CHANGES)
                .containsExactly(new EntityChange(
                        "probe",
                        "Note",
                        Long.toString(id),
                        Act.INSERTED,
                        null,
                        Map.of(
                                "title", "inserted",
                                "amount", "0",
                                "notedOn", "2002-07-01",
                                "notedAt", "2002-07-01T00:00:00Z",
                                "place.city", "札幌",
                                "book", "1")));
    }

    @Test
    void anUpdateTellsOnlyWhatChanged() {
        long id = write(em -> persisted(em, new Note("before")));
        CHANGES.clear();

        write(em -> {
            em.find(Note.class, id).rename("after");
            return id;
        });

        assertThat(CHANGES)
                .containsExactly(new EntityChange(
                        "probe",
                        "Note",
                        Long.toString(id),
                        Act.UPDATED,
                        Map.of("title", "before"),
                        Map.of("title", "after")));
    }

    @Test
    void aDeleteTellsWhatWas() {
        long id = write(em -> persisted(em, new Note("short-lived")));
        CHANGES.clear();

        write(em -> {
            em.remove(em.find(Note.class, id));
            return id;
        });

        EntityChange change = CHANGES.getLast();
        assertThat(change.act()).isEqualTo(Act.DELETED);
        assertThat(change.before()).containsEntry("title", "short-lived");
        assertThat(change.after()).isNull();
    }

    @Test
    void aChangeOfACollectionIsToldAsAnUpdateOfItsOwner() {
        long id = write(em -> {
            Note note = new Note("tagged");
            note.tags().addAll(List.of("b", "a"));
            return persisted(em, note);
        });
        write(em -> {
            em.find(Note.class, id).tags().remove("a");
            return id;
        });

        assertThat(CHANGES)
                .filteredOn(change -> Objects.requireNonNull(change.after()).containsKey("tags"))
                .extracting(EntityChange::act, EntityChange::id, EntityChange::before, EntityChange::after)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Act.UPDATED, Long.toString(id), Map.of("tags", "[]"), Map.of("tags", "[a, b]")),
                        org.assertj.core.groups.Tuple.tuple(
                                Act.UPDATED, Long.toString(id), Map.of("tags", "[a, b]"), Map.of("tags", "[b]")));
    }

    @Test
    void anAssociationIsToldByItsIdentifierAndNeverLoaded() {
        long id = write(em -> {
            Note note = new Note("pointing");
            note.belongTo(em.getReference(Book.class, 1L));
            return persisted(em, note);
        });
        CHANGES.clear();

        boolean loaded = write(em -> {
            Note note = em.find(Note.class, id);
            note.rename("still pointing");
            em.flush();
            em.remove(note);
            em.flush();
            return Hibernate.isInitialized(note.book());
        });

        assertThat(loaded).isFalse();
        assertThat(CHANGES.getLast().before()).containsEntry("book", "1");
    }

    @Test
    void aBulkStatementIsToldWithItsParametersAndRows() {
        write(em -> persisted(em, new Note("bulk")));
        CHANGES.clear();

        write(em -> em.createQuery("update Note set amount = :amount where title = :title")
                .setParameter("amount", 7)
                .setParameter("title", "bulk")
                .executeUpdate());

        assertThat(CHANGES).singleElement().satisfies(change -> {
            assertThat(change.act()).isEqualTo(Act.EXECUTED);
            assertThat(change.after())
                    .containsEntry("statement", "update Note set amount = :amount where title = :title")
                    .containsEntry("parameters", "{:amount=7, :title=bulk}")
                    .containsEntry("rows", "1");
        });
    }

    @Test
    void aNativeStatementIsToldToo() {
        write(em -> em.createNativeQuery("insert into probe_book (title) values (?)")
                .setParameter(1, "native")
                .executeUpdate());

        assertThat(CHANGES).singleElement().satisfies(change -> assertThat(change.after())
                .containsEntry("parameters", "{?1=native}")
                .containsEntry("rows", "1"));
    }

    @Test
    void readingTellsNothing() {
        TenantScope.run(
                TENANT,
                () -> notes.read(em ->
                        em.createQuery("from Book", Book.class).getResultList().size()));

        assertThat(CHANGES).isEmpty();
    }

    private static long persisted(EntityManager em, Note note) {
        em.persist(note);
        return note.id();
    }

    private static <T> T write(Function<EntityManager, T> work) {
        return TenantScope.call(TENANT, () -> notes.write(work::apply));
    }
}
