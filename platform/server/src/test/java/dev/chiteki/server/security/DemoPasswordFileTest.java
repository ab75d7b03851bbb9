package dev.chiteki.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoPasswordFileTest {

    @TempDir
    Path home;

    @Test
    void whatWasWrittenIsReadAgainInOrder() {
        DemoPasswordFile file = new DemoPasswordFile(home.resolve("new/demo-accounts.txt"));
        Map<String, String> rows = new LinkedHashMap<>(Map.of("president@sapporo", "abcd-efgh"));
        rows.put("operator", "ijkl-mnop");

        file.write(rows);

        assertThat(file.read()).containsExactlyEntriesOf(rows);
    }

    @Test
    void onlyTheOwnerReadsIt() throws IOException {
        DemoPasswordFile file = new DemoPasswordFile(home.resolve("demo-accounts.txt"));

        file.write(Map.of("operator", "ijkl-mnop"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
    }

    @Test
    void aMissingFileHasNoRows() {
        assertThat(new DemoPasswordFile(home.resolve("none.txt")).read()).isEmpty();
    }
}
