package dev.chiteki.api.japan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.error.ChitekiException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalGovernmentCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010006", "011002", "041009", "200000", "221309", "260002", "261009", "271004", "281000", "341002",
                "372013", "401005", "401307"
            })
    void acceptsRealCodes(String code) {
        assertThat(new LocalGovernmentCode(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "01100", "0110022", "O11002", "０１１００２", "-11002"})
    void refusesWhatIsNotSixDigits(String code) {
        assertThatThrownBy(() -> new LocalGovernmentCode(code)).hasMessageContaining("government-code-malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"011002", "０１１００２", " 011002 "})
    void readsWhatPeopleType(String typed) {
        assertThat(LocalGovernmentCode.parse(typed)).hasToString("011002");
    }

    @Test
    void namesTheDigitThatWouldBeRight() {
        assertThatThrownBy(() -> new LocalGovernmentCode("011003"))
                .isInstanceOfSatisfying(ChitekiException.class, refusal -> assertThat(
                                refusal.reasons().getFirst().arguments())
                        .containsExactly("011003", "2"));
    }

    @Test
    void acceptsExactlyOneCheckDigitForAnyFiveDigits() {
        Random random = new Random(20020415);

        for (int round = 0; round < 2_000; round++) {
            String five = String.format("%05d", random.nextInt(100_000));
            int accepted = 0;
            for (int digit = 0; digit < 10; digit++) {
                accepted += isAccepted(five + digit) ? 1 : 0;
            }
            assertThat(accepted).as(five).isEqualTo(1);
        }
    }

    private static boolean isAccepted(String code) {
        try {
            return new LocalGovernmentCode(code).value().equals(code);
        } catch (ChitekiException refused) {
            return false;
        }
    }
}
