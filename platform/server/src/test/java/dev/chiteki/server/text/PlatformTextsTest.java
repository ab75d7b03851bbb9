package dev.chiteki.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlatformTextsTest {

    @Test
    void everyTextOfThePlatformStandsInBothLanguages() {
        ClassLoader own = getClass().getClassLoader();
        PropertyTexts texts = PropertyTexts.read(
                PlatformTexts.FILES, path -> Optional.ofNullable(own.getResource(path)), () -> Locale.JAPANESE);

        assertThat(texts.incompleteKeys()).isEmpty();
        assertThat(texts.has("error.yen-malformed")).isTrue();
    }
}
