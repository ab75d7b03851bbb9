package dev.chiteki.server.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.error.ChitekiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "見積書.pdf, 見積書.pdf",
        "C:\\Users\\clerk\\見積書.pdf, 見積書.pdf",
        "../../etc/passwd, passwd",
        "'  plan.xlsx ', plan.xlsx",
        "a/b\\c.txt, c.txt"
    })
    void aPathBeforeTheNameIsDropped(String sent, String kept) {
        assertThat(FileName.of(sent).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", ".", "..", "folder/", "inv\u202Efdp.exe", "a\u0000b.pdf", "a\nb.pdf", "\u200Ba.pdf"})
    void aNameThatDeceivesIsRefused(String sent) {
        assertThatThrownBy(() -> FileName.of(sent))
                .isInstanceOfSatisfying(ChitekiException.class, refused -> assertThat(
                                refused.reasons().getFirst().code())
                        .isEqualTo("file-name"));
    }

    @Test
    void aNameHasAtMostTwoHundredSigns() {
        assertThat(FileName.of("a".repeat(196) + ".pdf").value()).hasSize(200);
        assertThatThrownBy(() -> FileName.of("a".repeat(197) + ".pdf")).isInstanceOf(ChitekiException.class);
    }

    @Test
    void theExtensionIsWhatStandsBehindTheLastDot() {
        assertThat(new FileName("a.tar.PDF").extension()).isEqualTo("pdf");
        assertThat(new FileName("none").extension()).isEmpty();
    }
}
