package dev.chiteki.api.japan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.error.ChitekiException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorporateNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"7000012050002", "7000012060001", "4011001098993", "2120901007402", "7010705000725"})
    void acceptsRealNumbers(String number) {
        assertThat(new CorporateNumber(number)).hasToString(number);
    }

    @ParameterizedTest
    @CsvSource({
        "7000012050002,7000012050002",
        "７００００１２０５０００２,7000012050002",
        "7-0000-1205-0002,7000012050002",
        "７－００００－１２０５－０００２,7000012050002",
        "' 7 0000 1205 0002 ',7000012050002",
    })
    void readsWhatPeopleType(String typed, String number) {
        assertThat(CorporateNumber.parse(typed)).isEqualTo(new CorporateNumber(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "700001205000", "70000120500022", "7O00012050002", "T7000012050002"})
    void refusesWhatIsNotThirteenDigits(String typed) {
        assertThatThrownBy(() -> CorporateNumber.parse(typed)).hasMessageContaining("corporate-number-malformed");
    }

    @Test
    void namesTheDigitThatWouldBeRight() {
        assertThatThrownBy(() -> new CorporateNumber("6000012050002"))
                .isInstanceOfSatisfying(ChitekiException.class, refusal -> {
                    assertThat(refusal.reasons().getFirst().code()).isEqualTo("corporate-number-check");
                    assertThat(refusal.reasons().getFirst().arguments()).containsExactly("6000012050002", "7");
                });
    }

    @Test
    void acceptsExactlyOneCheckDigitForAnyTwelveDigits() {
        Random random = new Random(20151005);

        for (int round = 0; round < 2_000; round++) {
            String twelve = String.format("%012d", random.nextLong(1_000_000_000_000L));
            int accepted = 0;
            for (int digit = 0; digit < 10; digit++) {
                accepted += isAccepted(digit + twelve) ? 1 : 0;
            }
            assertThat(accepted).as(twelve).isEqualTo(1);
        }
    }

    @Test
    void noticesEverySingleWrongDigitButANineForANought() {
        String number = "7000012050002";

        for (int place = 1; place < 13; place++) {
            char right = number.charAt(place);
            for (char wrong = '0'; wrong <= '9'; wrong++) {
                String changed = number.substring(0, place) + wrong + number.substring(place + 1);
                boolean told = wrong != right && !(right == '0' && wrong == '9');
                assertThat(isAccepted(changed)).as(changed).isNotEqualTo(told);
            }
        }
    }

    @Test
    void isShownInGroups() {
        assertThat(new CorporateNumber("7000012050002").grouped()).isEqualTo("7-0000-1205-0002");
    }

    private static boolean isAccepted(String number) {
        try {
            return new CorporateNumber(number).value().equals(number);
        } catch (ChitekiException refused) {
            return false;
        }
    }
}
