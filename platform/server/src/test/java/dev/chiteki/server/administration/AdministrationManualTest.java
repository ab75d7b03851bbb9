package dev.chiteki.server.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.testbed.ManualFiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdministrationManualTest {

    @Test
    void everyPageStandsInBothLanguagesAndEveryLinkLeadsToAPage() {
        ManualFiles files = new ManualFiles(Path.of("src/main/resources/administration/manual"));

        assertThat(files.names()).isNotEmpty();
        assertThat(files.faults(List.copyOf(files.names()), link -> link.startsWith("platform:")))
                .isEmpty();
    }
}
