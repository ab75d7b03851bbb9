package dev.chiteki.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterSecretTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void secretIsMadeOnceAndForItsOwnerOnly() throws IOException {
        Path file = folder.resolve("home/secret");
        String first = MasterSecret.in(file).passwordOf("a_sapporo");

        assertThat(MasterSecret.in(file).passwordOf("a_sapporo")).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("home").toFile().list()).containsExactly("secret");
    }

    @Test
    void passwordsDifferByAccountAndSecret() {
        MasterSecret one = MasterSecret.of("0123456789abcdef0123456789abcdef");
        MasterSecret other = MasterSecret.of("0123456789abcdef0123456789abcdeF");

        assertThat(one.passwordOf("a_x")).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(one.passwordOf("o_x"));
        assertThat(other.passwordOf("a_x")).isNotEqualTo(one.passwordOf("a_x"));
    }

    @Test
    void shortSecretIsRefused() {
        assertThatThrownBy(() -> MasterSecret.of("secret")).hasMessageContaining("at least 32");
    }
}
