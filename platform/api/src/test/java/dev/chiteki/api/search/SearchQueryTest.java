package dev.chiteki.api.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchQueryTest {

    @ParameterizedTest
    @CsvSource({"ＡＢＣ商会, abc商会", "ｿｸﾃｲｷ, ソクテイキ", "２００２－０００１, 2002-0001", "'  Laser　Head ', laser head"})
    void widthAndCaseCountAlike(String typed, String compared) {
        assertThat(SearchQuery.normalise(typed)).isEqualTo(compared);
    }

    @Test
    void aTextMatchesThatHoldsEveryWord() {
        SearchQuery query = SearchQuery.of("測定　ＬＡＳＥＲ", 5);

        assertThat(query.matches("Laser による測定装置")).isTrue();
        assertThat(query.matches("測定装置")).isFalse();
    }

    @Test
    void onlyTheFirstEightWordsAreSought() {
        assertThat(SearchQuery.of("a b c d e f g h i j", 5).words())
                .hasSize(8)
                .startsWith("a")
                .endsWith("h");
    }

    @Test
    void aPatternTakesWhatLikeWouldTakeForMoreAsItStands() {
        assertThat(SearchQuery.anywhere("100%_!")).isEqualTo("%100!%!_!!%");
    }

    @Test
    void aSearchForNothingIsRefused() {
        assertThatThrownBy(() -> SearchQuery.of(" 　", 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SearchQuery.of("a", 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
