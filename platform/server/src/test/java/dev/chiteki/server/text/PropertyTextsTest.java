package dev.chiteki.server.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PropertyTextsTest {

    @TempDir
    private Path folder;

    private Locale reader = Locale.JAPANESE;

    @BeforeEach
    void writeFiles() throws IOException {
        Files.writeString(
                folder.resolve("texts_ja.properties"),
                "spent={1}に{0}を支出しました。\nyear={0}\nonly=日本語\nfiles={1}件のうち{0}件\n");
        Files.writeString(
                folder.resolve("texts_en.properties"),
                "spent={0} was spent on {1}.\nyear={0}\nfiles={0,choice,1#one file|1<{0} files} of {1}\n");
    }

    @Test
    void wordsValuesAsTheReaderWritesThem() {
        PropertyTexts texts = texts();
        Yen amount = Yen.of(1_500_000);
        LocalDate day = LocalDate.of(2002, 7, 1);

        assertThat(texts.get("spent", amount, day)).isEqualTo("2002年7月1日（平成14年）に1,500,000円を支出しました。");
        reader = Locale.UK;
        assertThat(texts.get("spent", amount, day)).isEqualTo("¥1,500,000 was spent on 1 Jul 2002.");
        assertThat(texts.get("year", new FiscalYear(2002))).isEqualTo("FY2002");
    }

    @Test
    void aPatternMayChooseByANumber() {
        PropertyTexts texts = texts();

        assertThat(texts.in(Locale.ENGLISH, "files", 1, 1_234L)).isEqualTo("one file of 1,234");
        assertThat(texts.in(Locale.ENGLISH, "files", 1_234L, 1_000_000)).isEqualTo("1,234 files of 1,000,000");
        assertThat(texts.in(Locale.JAPANESE, "files", 1_234, 1_000_000)).isEqualTo("1,000,000件のうち1,234件");
    }

    @Test
    void namesAMissingKey() {
        assertThatThrownBy(() -> texts().get("absent"))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("absent");
    }

    @Test
    void findsKeysThatOneLanguageLacks() {
        assertThat(texts().incompleteKeys()).containsExactly("only");
    }

    private PropertyTexts texts() {
        return PropertyTexts.read(List.of("texts"), this::find, () -> reader);
    }

    private Optional<URL> find(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(file.toUri().toURL()) : Optional.empty();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
