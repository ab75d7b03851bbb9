package dev.chiteki.api.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredFileTest {

    @ParameterizedTest
    @CsvSource({
        "application/pdf, true",
        "image/png, true",
        "image/jpeg, true",
        "text/csv, false",
        "image/svg+xml, false"
    })
    void onlyWhatABrowserShowsWithoutHarmIsPreviewed(String contentType, boolean previewed) {
        FileId id = new FileId(UUID.fromString("6f1c1f0e-8f50-4a75-9d5c-0c62a1a5d3f0"));

        StoredFile file = new StoredFile(id, "scan", contentType, 3, "00");

        assertThat(file.isPreviewable()).isEqualTo(previewed);
        assertThat(file.id().value()).hasToString("6f1c1f0e-8f50-4a75-9d5c-0c62a1a5d3f0");
    }
}
