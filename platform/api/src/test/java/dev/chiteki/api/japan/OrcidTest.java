package dev.chiteki.api.japan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.error.ChitekiException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrcidTest {

    private static final String CHARACTERS = "0123456789X";

    @ParameterizedTest
    @ValueSource(strings = {"0000-0002-1825-0097", "0000-0001-5109-3700", "0000-0002-1694-233X"})
    void acceptsThePublishedExamples(String number) {
        assertThat(new Orcid(number)).hasToString(number);
    }

    @ParameterizedTest
    @CsvSource({
        "0000000218250097,0000-0002-1825-0097",
        "0000-0002-1825-0097,0000-0002-1825-0097",
        "0000 0002 1825 0097,0000-0002-1825-0097",
        "０００００００２１８２５００９７,0000-0002-1825-0097",
        "0000‐0002‐1825‐0097,0000-0002-1825-0097",
        "0000-0002-1694-233x,0000-0002-1694-233X",
        "https://orcid.org/0000-0002-1825-0097,0000-0002-1825-0097",
        "http://orcid.org/0000-0002-1694-233X/,0000-0002-1694-233X",
        "HTTPS://ORCID.ORG/0000000218250097,0000-0002-1825-0097",
        "orcid.org/0000-0002-1825-0097,0000-0002-1825-0097",
        "ORCID iD: 0000-0002-1825-0097,0000-0002-1825-0097",
    })
    void readsWhatPeopleTypeAndCopy(String typed, String number) {
        assertThat(Orcid.parse(typed)).isEqualTo(new Orcid(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "000000021825009",
                "00000002182500977",
                "0000-0002-1825-00O7",
                "X000-0002-1825-0097",
                "0000-0002-1694-23X3",
                "https://example.org/0000-0002-1825-0097"
            })
    void refusesWhatIsNotSixteenCharacters(String typed) {
        assertThatThrownBy(() -> Orcid.parse(typed)).hasMessageContaining("orcid-malformed");
    }

    @Test
    void namesTheCharacterThatWouldBeRight() {
        assertThatThrownBy(() -> Orcid.parse("0000-0002-1694-2339"))
                .isInstanceOfSatisfying(ChitekiException.class, refusal -> {
                    assertThat(refusal.reasons().getFirst().code()).isEqualTo("orcid-check");
                    assertThat(refusal.reasons().getFirst().arguments()).containsExactly("0000-0002-1694-2339", "X");
                });
    }

    @Test
    void acceptsExactlyOneLastCharacterForAnyFifteenDigits() {
        Random random = new Random(20121016);

        for (int round = 0; round < 2_000; round++) {
            String fifteen = String.format("%015d", random.nextLong(1_000_000_000_000_000L));
            long accepted = CHARACTERS
                    .chars()
                    .filter(last -> isAccepted(fifteen + (char) last))
                    .count();
            assertThat(accepted).as(fifteen).isEqualTo(1);
        }
    }

    @Test
    void noticesEveryWrongDigitAndEveryTwoThatWereSwapped() {
        String number = "0000000218250097";

        for (int place = 0; place < 15; place++) {
            for (char wrong = '0'; wrong <= '9'; wrong++) {
                String changed = number.substring(0, place) + wrong + number.substring(place + 1);
                assertThat(isAccepted(changed)).as(changed).isEqualTo(wrong == number.charAt(place));
            }
            String swapped = number.substring(0, place)
                    + number.charAt(place + 1)
                    + number.charAt(place)
                    + number.substring(place + 2);
            assertThat(isAccepted(swapped)).as(swapped).isEqualTo(swapped.equals(number));
        }
    }

    @Test
    void hasAnAddressByWhichItIsCited() {
        assertThat(Orcid.parse("0000000218250097").address()).isEqualTo("https://orcid.org/0000-0002-1825-0097");
    }

    private static boolean isAccepted(String number) {
        try {
            return Orcid.parse(number).value().replace("-", "").equals(number);
        } catch (ChitekiException refused) {
            return false;
        }
    }
}
