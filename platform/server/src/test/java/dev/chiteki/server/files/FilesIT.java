package dev.chiteki.server.files;

import static dev.chiteki.server.files.FileParts.TRANSACTIONS;
import static dev.chiteki.server.files.FileParts.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.files.StoredFile;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.security.Permission;
import dev.chiteki.api.security.Role;
import dev.chiteki.server.database.testing.TestDatabase;
import dev.chiteki.server.tenant.TenantScope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletResponse;

class FilesIT {

    private static final TenantId KOBE = TestDatabase.freshRegion();
    private static final TenantId KYOTO = TestDatabase.freshRegion();
    private static final Permission READ = Permission.of("budget.read", Role.PRESIDENT, Role.SECRETARIAT);
    private static final byte[] PDF = "%PDF-1.7 evidence".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path home;

    private FileParts parts;

    @BeforeEach
    void open() {
        parts = new FileParts(home, InstantSource.system());
    }

    @Test
    void aStoredFileIsReadAsItWas() {
        StoredFile stored = in(KOBE, () -> store("C:\\evidence\\見積書.pdf", PDF));

        assertThat(stored.name()).isEqualTo("見積書.pdf");
        assertThat(stored.contentType()).isEqualTo("application/pdf");
        assertThat(stored.size()).isEqualTo(PDF.length);
        assertThat(stored.sha256()).matches("[0-9a-f]{64}");
        assertThat(in(KOBE, () -> parts.files("budget").get(stored.id()))).isEqualTo(stored);
        assertThat(in(KOBE, () -> read(stored))).isEqualTo(PDF);
        assertThat(parts.trail).containsExactly("見積書.pdf");
    }

    @Test
    void aRollbackLeavesNeitherRecordNorContent() throws IOException {
        assertThatThrownBy(() -> in(
                        KOBE,
                        () -> TRANSACTIONS.write(() -> {
                            store("plan.pdf", PDF);
                            throw new IllegalStateException("the booking is refused");
                        })))
                .hasMessage("the booking is refused");

        assertThat(parts.onDisk()).isEmpty();
        assertThat(rows("plan.pdf")).isZero();
    }

    @Test
    void aFileCanBeReadByTheTransactionThatStoresIt() {
        byte[] read = in(
                KOBE,
                () -> TRANSACTIONS.write(() -> {
                    StoredFile stored = store("plan.pdf", PDF);
                    return read(stored);
                }));

        assertThat(read).isEqualTo(PDF);
    }

    @Test
    void anotherPluginRegionOrPersonFindsNothing() {
        StoredFile stored = in(KOBE, () -> store("secret.pdf", PDF));

        assertUnknown(() -> in(KOBE, () -> parts.files("notes").get(stored.id())));
        assertUnknown(() -> in(KYOTO, () -> parts.files("budget").get(stored.id())));
        parts.forbid();
        assertUnknown(() -> in(KOBE, () -> parts.files("budget").get(stored.id())));
        assertUnknown(() -> in(KOBE, () -> parts.files("budget").open(stored.id())));
    }

    @Test
    void whatIsNotTakenLeavesNothingBehind() throws IOException {
        assertRefused("file-type", () -> store("plan.png", PDF));
        assertRefused("file-type", () -> store("plan", PDF));
        assertRefused("file-type", () -> store("run.exe", new byte[] {'M', 'Z', 0, 1}));
        assertRefused("file-empty", () -> store("plan.pdf", new byte[0]));
        assertRefused("file-name", () -> store("..", PDF));
        assertRefused("file-size", () -> store("plan.pdf", new byte[2 * 1024 * 1024]));

        assertThat(parts.onDisk()).isEmpty();
    }

    @Test
    void aChangedContentIsNoticed() throws IOException {
        StoredFile stored = in(KOBE, () -> store("plan.pdf", PDF));
        Files.write(parts.onDisk().getFirst(), "%PDF-1.7 forged!!".getBytes(StandardCharsets.US_ASCII));

        assertThatThrownBy(() -> in(KOBE, () -> read(stored))).hasMessageContaining("Restore it from a backup");
    }

    @Test
    void overHttpItIsSavedAndNeverShown() throws IOException {
        StoredFile stored = in(KOBE, () -> store("見積 \"書\".pdf", PDF));
        MockHttpServletResponse response = new MockHttpServletResponse();
        response.setCharacterEncoding("UTF-8");

        FileDoor door = parts.door();
        TenantScope.<Void, IOException>call(KOBE, () -> {
            door.send("budget", stored.id().toString(), true, response);
            return null;
        });

        assertThat(response.getContentAsByteArray()).isEqualTo(PDF);
        assertThat(response.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%E8%A6%8B");
        assertThat(response.getContentType()).isEqualTo("application/pdf");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertUnknown(() -> in(KOBE, () -> {
            try {
                door.send("budget", "../../etc/passwd", true, response);
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
            return null;
        }));
    }

    private StoredFile store(String name, byte[] content) {
        return parts.files("budget").store(name, new ByteArrayInputStream(content), READ);
    }

    private byte[] read(StoredFile stored) {
        try (InputStream in = parts.files("budget").open(stored.id())) {
            return in.readAllBytes();
        } catch (IOException changed) {
            throw new IllegalStateException(changed.getMessage(), changed);
        }
    }

    private int rows(String name) {
        return in(
                KOBE,
                () -> TRANSACTIONS.read(() -> TRANSACTIONS
                        .jdbc()
                        .sql("select count(*) from core_file where name = :name and account = :account")
                        .param("name", name)
                        .param("account", parts.account)
                        .query(Integer.class)
                        .single()));
    }

    private void assertRefused(String code, Supplier<StoredFile> storing) {
        assertThatThrownBy(() -> in(KOBE, storing))
                .isInstanceOfSatisfying(ChitekiException.class, refused -> assertThat(
                                refused.reasons().getFirst().code())
                        .isEqualTo(code));
    }

    private static void assertUnknown(Supplier<?> act) {
        assertThatThrownBy(act::get).isInstanceOfSatisfying(ChitekiException.class, refused -> assertThat(
                        refused.reasons().getFirst().code())
                .isEqualTo("file-unknown"));
    }
}
