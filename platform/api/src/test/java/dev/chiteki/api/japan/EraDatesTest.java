package dev.chiteki.api.japan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.error.ChitekiException;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EraDatesTest {

    @ParameterizedTest
    @CsvSource({
        "2002-07-01,2002-07-01",
        "2002/7/1,2002-07-01",
        "２００２／７／１,2002-07-01",
        "2002年7月1日,2002-07-01",
        "H14.7.1,2002-07-01",
        "h14/7/1,2002-07-01",
        "平成14年7月1日,2002-07-01",
        "平成１４年７月１日,2002-07-01",
        "平成元年1月8日,1989-01-08",
        "昭和64年1月7日,1989-01-07",
        "平成31年4月30日,2019-04-30",
        "令和元年5月1日,2019-05-01",
        "R1.5.1,2019-05-01",
        "2004-02-29,2004-02-29"
    })
    void readsTheFormsThatPeopleUse(String typed, LocalDate day) {
        assertThat(EraDates.parse(typed)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2003-02-29",
                "2002-13-01",
                "2002-04-31",
                "平成31年5月1日",
                "昭和64年1月8日",
                "平成元年1月7日",
                "令和元年4月30日",
                "大正0年1月1日"
            })
    void refusesDaysThatDoNotExist(String typed) {
        assertThatThrownBy(() -> EraDates.parse(typed))
                .isInstanceOf(ChitekiException.class)
                .hasMessageContaining("date-nonexistent")
                .hasMessageContaining(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.7.2002", "02-07-01", "20020701", "X14.7.1", "平成十四年七月一日", "2002-7", "yesterday"})
    void refusesOtherForms(String typed) {
        assertThatThrownBy(() -> EraDates.parse(typed))
                .isInstanceOf(ChitekiException.class)
                .hasMessageContaining("date-malformed");
    }

    @ParameterizedTest
    @CsvSource({
        "2002-07-01,平成14年7月1日",
        "1989-01-07,昭和64年1月7日",
        "1989-01-08,平成元年1月8日",
        "2019-05-01,令和元年5月1日",
        "1873-01-01,明治6年1月1日"
    })
    void isWrittenWithItsEra(LocalDate day, String written) {
        assertThat(EraDates.format(day)).isEqualTo(written);
        assertThat(EraDates.parse(written)).isEqualTo(day);
    }

    @Test
    void isWrittenInTheReadersLanguage() {
        LocalDate day = LocalDate.of(2002, 7, 1);

        assertThat(EraDates.format(day, Locale.JAPANESE)).isEqualTo("2002年7月1日（平成14年）");
        assertThat(EraDates.format(day, Locale.ENGLISH)).isEqualTo("1 Jul 2002");
    }

    @Test
    void aDayBeforeTheErasIsWrittenWithoutOne() {
        assertThat(EraDates.format(LocalDate.of(1873, 1, 1), Locale.JAPANESE)).isEqualTo("1873年1月1日（明治6年）");
        assertThat(EraDates.format(LocalDate.of(1872, 12, 31), Locale.JAPANESE)).isEqualTo("1872年12月31日");
        assertThat(EraDates.format(LocalDate.of(202, 7, 1), Locale.JAPANESE)).isEqualTo("202年7月1日");
    }
}
