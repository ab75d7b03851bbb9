package dev.chiteki.server.files;

import static dev.chiteki.server.files.FileParts.TRANSACTIONS;
import static dev.chiteki.server.files.FileParts.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.files.FileId;
import dev.chiteki.api.files.StoredFile;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.security.Permission;
import dev.chiteki.api.security.Role;
import dev.chiteki.server.database.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a node that died has left between the arrival of a content and the end of its transaction. */
class SettlementIT {

    private static final TenantId KOBE = TestDatabase.freshRegion();
    private static final Permission READ = Permission.of("budget.read", Role.SECRETARIAT);
    private static final byte[] TEXT = "evidence".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path home;

    private Instant now = Instant.now();
    private FileParts parts;

    @BeforeEach
    void open() {
        parts = new FileParts(home, () -> now);
    }

    @Test
    void aContentWithoutARecordIsDroppedByALaterUploadAfterTheGrace() throws IOException {
        arrived(new FileId(UUID.randomUUID()), TEXT);
        StoredFile soon = store("soon.txt");
        int within = parts.onDisk().size();

        now = now.plus(Settlement.GRACE).plusSeconds(60);
        StoredFile later = store("later.txt");

        assertThat(within).isEqualTo(2);
        assertThat(parts.onDisk()).hasSize(2);
        assertThat(read(soon)).isEqualTo(TEXT);
        assertThat(read(later)).isEqualTo(TEXT);
    }

    @Test
    void aContentWithARecordIsReadWhereItArrivedAndThenGivenItsPlace() throws IOException {
        StoredFile stored = storedButNotMoved();
        byte[] before = read(stored);

        now = now.plus(Settlement.GRACE).plusSeconds(60);
        store("later.txt");

        assertThat(before).isEqualTo(TEXT);
        assertThat(parts.onDisk()).hasSize(2).noneMatch(file -> file.toString().contains("arriving"));
        assertThat(read(stored)).isEqualTo(TEXT);
    }

    @Test
    void theNextRoundWaitsForItsHour() throws IOException {
        now = now.plus(Settlement.GRACE).plusSeconds(60);
        store("first.txt");
        arrived(new FileId(UUID.randomUUID()), TEXT);

        store("second.txt");
        int soon = parts.onDisk().size();
        now = now.plus(Duration.ofHours(1));
        store("third.txt");

        assertThat(soon).isEqualTo(3);
        assertThat(parts.onDisk()).hasSize(3);
    }

    @Test
    void whatIsNoContentOfOursIsLeftAlone() throws IOException {
        Path foreign = java.nio.file.Files.createDirectories(home.resolve("files/" + KOBE + "/arriving"))
                .resolve(".nfs0001");
        java.nio.file.Files.write(foreign, TEXT);

        now = now.plus(Settlement.GRACE).plusSeconds(60);
        store("later.txt");

        assertThat(foreign).exists();
    }

    @Test
    void aContentIsNotDroppedWhereTheCommitLeftOpenWhetherItsRecordIsThere() throws IOException {
        assertThatThrownBy(() -> in(
                        KOBE,
                        () -> TRANSACTIONS.write(() -> {
                            StoredFile stored = parts.files("budget").store("plan.txt", content(), READ);
                            loseTheConnection();
                            return stored;
                        })))
                .hasMessageContaining("commit");

        assertThat(parts.onDisk()).hasSize(1);
    }

    private void loseTheConnection() {
        int connection = TRANSACTIONS
                .jdbc()
                .sql("select connection_id()")
                .query(Integer.class)
                .single();
        // One may cut one's own account's connections, but only from another of them.
        CompletableFuture.runAsync(() -> in(
                        KOBE,
                        () -> TRANSACTIONS.read(() ->
                                TRANSACTIONS.jdbc().sql("kill " + connection).update())))
                .join();
    }

    /** As a node leaves it that dies between the commit and what follows it. */
    private StoredFile storedButNotMoved() throws IOException {
        StoredFile stored = store("plan.txt");
        Path place = parts.onDisk().getFirst();
        java.nio.file.Files.move(
                place,
                home.resolve("files/" + KOBE + "/arriving").resolve(stored.id().toString()));
        return stored;
    }

    private void arrived(FileId id, byte[] content) throws IOException {
        parts.contents.take(KOBE, id, FileName.of("left.txt"), new ByteArrayInputStream(content));
    }

    private StoredFile store(String name) {
        return in(KOBE, () -> parts.files("budget").store(name, content(), READ));
    }

    private static InputStream content() {
        return new ByteArrayInputStream(TEXT);
    }

    private byte[] read(StoredFile stored) {
        return in(KOBE, () -> {
            try (InputStream in = parts.files("budget").open(stored.id())) {
                return in.readAllBytes();
            } catch (IOException lost) {
                throw new UncheckedIOException(lost);
            }
        });
    }
}
