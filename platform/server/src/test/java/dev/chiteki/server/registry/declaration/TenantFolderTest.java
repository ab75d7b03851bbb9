package dev.chiteki.server.registry.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TenantFolderTest {

    @TempDir
    private Path home;

    @Test
    void aWrongFileIsRefusedAndTheOthersAreRead() throws IOException {
        write("alpha", valid("alpha"));
        write("beta", valid("beta").replace("#0017c1", "#ffffff"));
        write("gamma", valid("gamma"));

        TenantFolder.Content content = read();

        assertThat(content.valid())
                .extracting(file -> file.declaration().region().id().value())
                .containsExactly("alpha", "gamma");
        assertThat(content.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.file()).endsWith("beta/tenant.yaml");
            assertThat(refused.findings()).hasSize(1);
        });
    }

    @Test
    void twoFoldersCannotClaimOneId() throws IOException {
        write("alpha", valid("alpha"));
        write("beta", valid("alpha"));

        TenantFolder.Content content = read();

        assertThat(content.valid()).hasSize(1);
        assertThat(content.refused()).singleElement().satisfies(refused -> assertThat(refused.findings())
                .extracting(finding -> finding.reason().code())
                .containsExactly("tenant-file-id-duplicate"));
    }

    @Test
    void aFolderWithoutAFileIsNamed() throws IOException {
        Files.createDirectory(home.resolve("alpha"));

        assertThat(read().refused()).singleElement().satisfies(refused -> assertThat(refused.findings())
                .extracting(finding -> finding.reason().code())
                .containsExactly("tenant-file-missing"));
    }

    @Test
    void looseFilesAndHiddenFoldersAreNoTenants() throws IOException {
        Files.writeString(home.resolve("README.md"), "about the tenants");
        Files.createDirectory(home.resolve(".git"));

        assertThat(read().refused()).isEmpty();
        assertThat(read().valid()).isEmpty();
    }

    @Test
    void aMissingFolderIsAnErrorThatNamesTheSetting() {
        TenantFolder folder = new TenantFolder(home.resolve("nowhere"), Set.of());

        assertThatThrownBy(folder::read)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("nowhere")
                .hasMessageContaining("chiteki.tenants");
    }

    @Test
    void aFileIsHashedByItsText() throws IOException {
        write("alpha", valid("alpha"));
        String before = read().valid().getFirst().hash();

        write("alpha", valid("alpha") + "# a remark\n");

        assertThat(before).matches("[0-9a-f]{64}");
        assertThat(read().valid().getFirst().hash()).isNotEqualTo(before);
    }

    private TenantFolder.Content read() {
        return new TenantFolder(home, Set.of("budget")).read();
    }

    private void write(String folder, String text) throws IOException {
        Files.createDirectories(home.resolve(folder));
        Files.writeString(home.resolve(folder).resolve("tenant.yaml"), text);
    }

    private static String valid(String id) {
        return """
                id: %s
                kind: programme
                name: {ja: 試験, en: Test}
                plugins: []
                settings: {language: ja, zone: Asia/Tokyo, colour: "#0017c1"}
                """.formatted(id);
    }
}
