package dev.chiteki.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BilingualTest {

    private enum Kind {
        DELIVERY_AND_INSPECTION
    }

    @Test
    void itIsReadInTheReadersLanguage() {
        Bilingual name = new Bilingual("旅費", "Travel");

        assertThat(name.in(Locale.JAPANESE)).isEqualTo("旅費");
        assertThat(name.in(Locale.ENGLISH)).isEqualTo("Travel");
        assertThat(name.in(Locale.FRENCH)).isIn("旅費", "Travel");
    }

    @Test
    void itIsMadeOfATextInBothLanguages() {
        Bilingual made = Bilingual.of(new Spoken(), "export.title", 3);

        assertThat(made.japanese()).isEqualTo("ja export.title [3]");
        assertThat(made.english()).isEqualTo("en export.title [3]");
    }

    @Test
    void aConstantHasOneNameInTextsAndAddresses() {
        assertThat(ConstantName.of(Kind.DELIVERY_AND_INSPECTION)).isEqualTo("delivery-and-inspection");
    }

    private static final class Spoken implements Texts {

        @Override
        public String get(String key, Object... arguments) {
            return in(locale(), key, arguments);
        }

        @Override
        public String in(Locale locale, String key, Object... arguments) {
            return locale.getLanguage() + " " + key + " " + Arrays.toString(arguments);
        }

        @Override
        public String format(Object value) {
            return value.toString();
        }

        @Override
        public Locale locale() {
            return Locale.JAPANESE;
        }
    }
}
