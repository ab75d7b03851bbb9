package dev.chiteki.api.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConflictFieldTest {

    @ParameterizedTest
    @CsvSource({
        // before, mine, theirs, whether theirs is shown, taken over, contested
        "a,a,a,false,false,false",
        "a,b,a,false,false,false",
        "a,a,b,true,true,false",
        "a,b,b,true,false,false",
        "a,b,c,true,false,true",
        "a,'',b,true,false,true",
    })
    void onlyWhatBothHaveChangedDifferentlyIsContested(
            String before, String mine, String theirs, boolean shown, boolean takenOver, boolean contested) {
        ConflictField field = new ConflictField("f", "項目", before, mine, theirs, null);

        assertThat(field.isTheirs()).isEqualTo(shown);
        assertThat(field.isTakenOver()).isEqualTo(takenOver);
        assertThat(field.isContested()).isEqualTo(contested);
    }
}
