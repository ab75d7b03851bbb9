package dev.chiteki.api.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
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

    @Test
    void itSaysWhoChangedWhatAndWhen() {
        Instant at = Instant.parse("2002-07-01T00:00:00Z");

        ConflictField field =
                new ConflictField("title", "件名", "a", "b", "c", new ConflictField.Change("secretariat@kobe", at));

        assertThat(List.of(field.name(), field.label(), field.before(), field.mine(), field.theirs()))
                .containsExactly("title", "件名", "a", "b", "c");
        assertThat(field.changed()).isNotNull().satisfies(change -> {
            assertThat(change.who()).isEqualTo("secretariat@kobe");
            assertThat(change.at()).isEqualTo(at);
        });
    }
}
