package dev.chiteki.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class KeysAsTextsTest {

    private interface Words {

        String get(String key, Object... arguments);

        String in(Locale locale, String key, Object... arguments);

        String format(Object value);

        Locale locale();
    }

    @Test
    void itSaysByWhichKeyAndWithWhat() {
        Words words = KeysAsTexts.of(Words.class);

        assertThat(words.get("saved", 3, "files")).isEqualTo("saved[3, files]");
        assertThat(words.in(Locale.ENGLISH, "saved")).isEqualTo("saved[]");
        assertThat(words.format(3)).isEqualTo("3 as read");
        assertThat(words.locale()).isEqualTo(Locale.JAPANESE);
        assertThat(words.toString()).contains("KeysAsTexts");
    }
}
