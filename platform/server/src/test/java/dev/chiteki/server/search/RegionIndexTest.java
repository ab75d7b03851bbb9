package dev.chiteki.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.search.SearchHit;
import dev.chiteki.api.search.SearchQuery;
import dev.chiteki.api.search.SearchRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionIndexTest {

    private static final String KIND = "notes/notes";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        // inflected forms by their base form
        "走っ, a",
        "走る, a",
        // parts of compounds, and the whole
        "空港, b",
        "関西国際空港, b",
        // English by its stem, whatever the case
        "Measured, c",
        "measurement, c",
        // parts of numbers and of codes
        "000123, d",
        "2002-000123, d",
        "特願2002, d",
        // one character, full width and half width
        "糖, e",
        "ﾋﾞｰﾙ, e",
        "ビール, e",
        // several words, in whatever order
        "希少 糖, e",
        "糖 ビール, e",
        // long vowels at the end
        "コンピュータ, f",
        "コンピューター, f",
    })
    void recordsAreFoundByTheirWordsInBothLanguages(String typed, String expected) throws IOException {
        try (RegionIndex index = RegionIndex.open(folder)) {
            index.apply(
                    List.of(
                            record(1, "a", "市場調査", "毎日走って市場を見て回りました。"),
                            record(2, "b", "出張", "関西国際空港から発つ。"),
                            record(3, "c", "Optronics", "We measured the measurements of lasers."),
                            record(4, "d", "特願2002-123456", "文書 2002-000123"),
                            record(5, "e", "希少糖", "ビールの試作"),
                            record(6, "f", "システム", "コンピューターの更新")),
                    Instant.now());

            assertThat(titles(index, typed)).containsExactly(expected);
        }
    }

    @Test
    void whatStandsInTheTitleComesFirst() throws IOException {
        try (RegionIndex index = RegionIndex.open(folder)) {
            index.apply(List.of(record(1, "body", "会議", "予算の話"), record(2, "title", "予算", "会議の記録")), Instant.now());

            assertThat(titles(index, "予算")).containsExactly("title", "body");
        }
    }

    @Test
    void whatWasRemovedOrIsOfAnotherKindIsNotFound() throws IOException {
        try (RegionIndex index = RegionIndex.open(folder)) {
            index.apply(List.of(record(1, "a", "予算", ""), record(2, "b", "予算", "")), Instant.now());
            index.apply(List.of(stored(3, "a", null)), Instant.now());

            assertThat(titles(index, "予算")).containsExactly("b");
            assertThat(index.find("budget/documents", SearchQuery.of("予算", 10))).isEmpty();
        }
    }

    @Test
    void afterADeathItGoesOnBehindItsLastCommit() throws IOException {
        RegionIndex died = RegionIndex.open(folder);
        died.apply(List.of(record(7, "a", "予算", "")), Instant.now());
        Path copy = copied();
        died.close();

        try (RegionIndex index = RegionIndex.open(copy)) {
            assertThat(index.position().last()).isEqualTo(7);
            assertThat(titles(index, "予算")).containsExactly("a");
        }
    }

    @Test
    void aDamagedOneSaysSo() throws IOException {
        try (RegionIndex index = RegionIndex.open(folder)) {
            index.apply(List.of(record(1, "a", "予算", "")), Instant.now());
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }

        assertThatThrownBy(() -> RegionIndex.open(folder)).isInstanceOf(IOException.class);
    }

    private Path copied() throws IOException {
        Path copy = Files.createDirectories(folder.resolve("copy"));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (Files.isRegularFile(file) && !file.endsWith("write.lock")) {
                    Files.copy(file, copy.resolve(file.getFileName()));
                }
            }
        }
        return copy;
    }

    private static List<String> titles(RegionIndex index, String typed) throws IOException {
        return index.find(KIND, SearchQuery.of(typed, 10)).stream()
                .map(SearchHit::path)
                .toList();
    }

    private static StoredRecord record(long change, String id, String title, String text) {
        return stored(change, id, new SearchRecord(id, title, text, "", id));
    }

    private static StoredRecord stored(long change, String id, @Nullable SearchRecord record) {
        return new StoredRecord(change, new RecordKey("notes", "notes", id), record, Instant.now());
    }
}
