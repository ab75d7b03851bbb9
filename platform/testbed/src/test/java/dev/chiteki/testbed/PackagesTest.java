package dev.chiteki.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class PackagesTest {

    private static final List<String> NAMES = List.of("libone", "libtwo");

    @TempDir
    Path folder = Path.of("");

    @Test
    void theListsAreRenewedBeforeThePackagesAreInstalled() throws IOException {
        Packages packages = new Packages(Optional.of(installer("echo \"$@\" >> " + folder.resolve("calls"))));

        packages.install("Two libraries are missing.", NAMES);

        assertThat(packages.canInstall()).isTrue();
        List<String> calls = Files.readAllLines(folder.resolve("calls"));
        assertThat(calls).hasSize(2);
        assertThat(calls.getFirst()).startsWith("update");
        assertThat(calls.getLast()).startsWith("install -y").endsWith("libone libtwo");
    }

    @Test
    void aFailedInstallationTellsTheDistributionsWordsAndTheCommandThatHelps() throws IOException {
        Packages packages = new Packages(Optional.of(installer("echo no route to the mirror; exit 100")));

        assertThatThrownBy(() -> packages.install("Two libraries are missing.", NAMES))
                .hasMessageContaining("no route to the mirror")
                .hasMessageContaining("apt-get install libone libtwo");
    }

    @Test
    void whereNothingCanBeInstalledTheCommandIsTold() {
        Packages packages = new Packages(Optional.empty());

        assertThat(packages.canInstall()).isFalse();
        assertThatThrownBy(() -> packages.install("Two libraries are missing.", NAMES))
                .hasMessageContaining("Two libraries are missing.")
                .hasMessageContaining("apt-get install libone libtwo");
    }

    @Test
    void programsAreFoundOnThePathUnderAnyOfTheirNames() {
        assertThat(Packages.program("no-such-program", "sh"))
                .hasValueSatisfying(found -> assertThat(found).hasFileName("sh"));
        assertThat(Packages.program("no-such-program")).isEmpty();
    }

    private Path installer(String script) throws IOException {
        Path installer = Files.writeString(folder.resolve("apt-get"), "#!/bin/sh\n" + script + "\n");
        assertThat(installer.toFile().setExecutable(true)).isTrue();
        return installer;
    }
}
