package dev.chiteki.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class MySqlProgramsTest {

    private static final Packages NONE = new Packages(Optional.empty());
    private static final String SOUND = "echo 8.0";

    @TempDir
    Path folder = Path.of("");

    @Test
    void onlyWhatTheServerReadsIsUnpackedAndNoDraftStays() throws IOException {
        MySqlPrograms programs = MySqlPrograms.of(request(SOUND), NONE);

        assertThat(programs.server()).isExecutable();
        try (Stream<Path> files = Files.walk(programs.folder())) {
            assertThat(files.filter(Files::isRegularFile))
                    .extracting(file -> programs.folder().relativize(file).toString())
                    .containsExactlyInAnyOrder("bin/mysqld", "lib/private/libssl.so.1.1", "share/english/errmsg.sys");
        }
        try (Stream<Path> beside = Files.list(folder.resolve("target"))) {
            assertThat(beside).containsExactly(programs.folder());
        }
    }

    @Test
    void programsThatLieThereAreNotUnpackedAgain() throws IOException {
        MySqlPrograms first = MySqlPrograms.of(request(SOUND), NONE);
        Path mark = Files.createFile(first.folder().resolve("mark"));

        MySqlPrograms.of(request(SOUND), NONE);

        assertThat(mark).exists();
    }

    @Test
    void anArchiveThatIsNotWholeLeavesNoPrograms() throws IOException {
        MySqlRequest request = request(SOUND);
        byte[] whole = Files.readAllBytes(request.archive());
        Files.write(request.archive(), Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> MySqlPrograms.of(request, NONE))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(request.archive().toString());

        assertThat(request.programs()).doesNotExist();
    }

    @Test
    void aMissingLibraryIsInstalledWhereThatIsPossible() throws IOException {
        Path library = folder.resolve("library");
        Path installer = Files.writeString(folder.resolve("apt-get"), "#!/bin/sh\ntouch " + library + "\n");
        assertThat(installer.toFile().setExecutable(true)).isTrue();

        MySqlPrograms.of(request(needing(library)), new Packages(Optional.of(installer)));

        assertThat(library).exists();
    }

    @Test
    void aMissingLibraryIsToldWithTheCommandWhereNothingCanBeInstalled() throws IOException {
        MySqlRequest request = request(needing(folder.resolve("library")));

        assertThatThrownBy(() -> MySqlPrograms.of(request, NONE))
                .hasMessageContaining("libaio.so.1")
                .hasMessageContaining("apt-get install libaio1 libnuma1");
    }

    private static String needing(Path library) {
        return "test -e " + library
                + " || { echo error while loading shared libraries: libaio.so.1: cannot open; exit 127; }";
    }

    private MySqlRequest request(String server) throws IOException {
        Path archive = folder.resolve("mysql.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            put(zip, "bin/mysqld", "#!/bin/sh\n" + server + "\n");
            put(zip, "bin/mysqld-debug", "");
            put(zip, "lib/libmysqlclient.a", "");
            put(zip, "lib/private/libssl.so.1.1", "");
            put(zip, "share/english/errmsg.sys", "");
            put(zip, "share/german/errmsg.sys", "");
        }
        return new MySqlRequest(archive, folder.resolve("target").resolve("mysql"));
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
