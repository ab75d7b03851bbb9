package dev.chiteki.server.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.files.StoredFile;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.security.Permission;
import dev.chiteki.api.security.Role;
import dev.chiteki.server.database.Schema;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.database.testing.TestDatabase;
import dev.chiteki.server.tenant.TenantScope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class FilesIT {

    private static final TenantTransactions TRANSACTIONS = TestDatabase.transactions();
    private static final TenantId KOBE = TestDatabase.freshTenant();
    private static final TenantId KYOTO = TestDatabase.freshTenant();
    private static final Permission READ = Permission.of("budget.read", Role.PRESIDENT, Role.SECRETARIAT);
    private static final String UNIQUE = UUID.randomUUID().toString();
    private static final byte[] PDF = "%PDF-1.7 evidence".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path home;

    private final List<String> trail = new ArrayList<>();
    private boolean permitted = true;

    @BeforeAll
    static void makeTables() {
        for (TenantId tenant : List.of(KOBE, KYOTO)) {
            TestDatabase.parts().migrations().migrate(tenant, Schema.core());
        }
    }

    @Test
    void aStoredFileIsReadAsItWas() {
        StoredFile stored = in(KOBE, () -> store("C:\\evidence\\見積書.pdf", PDF));

        assertThat(stored.name()).isEqualTo("見積書.pdf");
        assertThat(stored.contentType()).isEqualTo("application/pdf");
        assertThat(stored.size()).isEqualTo(PDF.length);
        assertThat(stored.sha256()).matches("[0-9a-f]{64}");
        assertThat(in(KOBE, () -> files("budget").get(stored.id()))).isEqualTo(stored);
        assertThat(in(KOBE, () -> read(stored))).isEqualTo(PDF);
        assertThat(trail).containsExactly("見積書.pdf");
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

        assertThat(contents()).isEmpty();
        assertThat(rows("plan.pdf")).isZero();
    }

    @Test
    void anotherPluginRegionOrPersonFindsNothing() {
        StoredFile stored = in(KOBE, () -> store("secret.pdf", PDF));

        assertUnknown(() -> in(KOBE, () -> files("notes").get(stored.id())));
        assertUnknown(() -> in(KYOTO, () -> files("budget").get(stored.id())));
        permitted = false;
        assertUnknown(() -> in(KOBE, () -> files("budget").get(stored.id())));
        assertUnknown(() -> in(KOBE, () -> files("budget").open(stored.id())));
    }

    @Test
    void whatIsNotTakenLeavesNothingBehind() throws IOException {
        assertRefused("file-type", () -> store("plan.png", PDF));
        assertRefused("file-type", () -> store("plan", PDF));
        assertRefused("file-type", () -> store("run.exe", new byte[] {'M', 'Z', 0, 1}));
        assertRefused("file-empty", () -> store("plan.pdf", new byte[0]));
        assertRefused("file-name", () -> store("..", PDF));
        assertRefused("file-size", () -> store("plan.pdf", new byte[2 * 1024 * 1024]));

        assertThat(contents()).isEmpty();
    }

    @Test
    void aChangedContentIsNoticed() throws IOException {
        StoredFile stored = in(KOBE, () -> store("plan.pdf", PDF));
        Files.write(contents().getFirst(), "%PDF-1.7 forged!!".getBytes(StandardCharsets.US_ASCII));

        assertThatThrownBy(() -> in(KOBE, () -> read(stored))).hasMessageContaining("Restore it from a backup");
    }

    @Test
    void overHttpItIsSavedAndNeverShown() throws IOException {
        StoredFile stored = in(KOBE, () -> store("見積 \"書\".pdf", PDF));
        MockHttpServletResponse response = new MockHttpServletResponse();
        response.setCharacterEncoding("UTF-8");

        FileDoor door = new FileDoor(store(), records(), new Clerk());
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
        return files("budget").store(name, new ByteArrayInputStream(content), READ);
    }

    private byte[] read(StoredFile stored) {
        try (InputStream in = files("budget").open(stored.id())) {
            return in.readAllBytes();
        } catch (IOException changed) {
            throw new IllegalStateException(changed.getMessage(), changed);
        }
    }

    private dev.chiteki.api.files.Files files(String plugin) {
        return new PluginFiles(plugin, store(), records(), new Clerk());
    }

    private ContentStore store() {
        return new ContentStore(home, DataSize.ofMegabytes(1));
    }

    private FileRecords records() {
        return new FileRecords(TRANSACTIONS, added -> trail.add(added.file().name()));
    }

    private List<Path> contents() throws IOException {
        Path root = home.resolve("files");
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static int rows(String name) {
        return in(
                KOBE,
                () -> TRANSACTIONS.read(() -> TRANSACTIONS
                        .jdbc()
                        .sql("select count(*) from core_file where name = :name and account = :account")
                        .param("name", name)
                        .param("account", UNIQUE)
                        .query(Integer.class)
                        .single()));
    }

    private static <T> T in(TenantId tenant, Supplier<T> work) {
        return TenantScope.<T, RuntimeException>call(tenant, work::get);
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

    private final class Clerk implements Persons {

        @Override
        public String account() {
            return UNIQUE;
        }

        @Override
        public boolean mayRead(Permission readers) {
            return permitted;
        }
    }
}
