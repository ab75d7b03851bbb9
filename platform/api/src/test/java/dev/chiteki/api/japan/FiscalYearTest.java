package dev.chiteki.api.japan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.error.ChitekiException;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiscalYearTest {

    @ParameterizedTest
    @CsvSource({"2002-03-31,2001", "2002-04-01,2002", "2003-03-31,2002", "2003-04-01,2003", "2004-02-29,2003"})
    void beginsOnTheFirstOfApril(LocalDate day, int year) {
        assertThat(FiscalYear.of(day)).isEqualTo(new FiscalYear(year));
        assertThat(new FiscalYear(year).contains(day)).isTrue();
    }

    @Test
    void knowsItsDays() {
        FiscalYear year = new FiscalYear(2002);

        assertThat(year.firstDay()).isEqualTo("2002-04-01");
        assertThat(year.lastDay()).isEqualTo("2003-03-31");
        assertThat(year.contains(LocalDate.of(2003, 4, 1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2002,平成14年度,FY2002", "1989,平成元年度,FY1989", "2019,平成31年度,FY2019", "2020,令和2年度,FY2020"})
    void isLabelledByTheEraOfItsFirstDay(int year, String japanese, String english) {
        assertThat(new FiscalYear(year).label(Locale.JAPANESE)).isEqualTo(japanese);
        assertThat(new FiscalYear(year).label(Locale.ENGLISH)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "2002,2002",
        "２００２,2002",
        "FY2002,2002",
        "fy 2002,2002",
        "2002年度,2002",
        "平成14年度,2002",
        "平成14,2002",
        "平成１４年度,2002",
        "H14,2002",
        "h14,2002",
        "平成元年度,1989",
        "平成31年度,2019",
        "令和元年度,2019",
        "R1,2019",
        "令和2年度,2020",
        "昭和63年度,1988",
        "大正15年度,1926",
        "昭和元年度,1926",
        "明治6年度,1873",
    })
    void readsWhatPeopleType(String typed, int year) {
        assertThat(FiscalYear.parse(typed)).isEqualTo(new FiscalYear(year));
    }

    @ParameterizedTest
    @CsvSource({
        "14,fiscal-year-malformed",
        "2002年,fiscal-year-malformed",
        "平成,fiscal-year-malformed",
        "02-03,fiscal-year-malformed",
        "H14.7,fiscal-year-malformed",
        "昭和64年度,fiscal-year-nonexistent",
        "平成32年度,fiscal-year-nonexistent",
        "平成0年度,fiscal-year-nonexistent",
        "大正16年度,fiscal-year-nonexistent",
        "明治5年度,fiscal-year-nonexistent",
        "1872,fiscal-year-range",
    })
    void saysWhatIsWrongWithWhatPeopleType(String typed, String code) {
        assertThatThrownBy(() -> FiscalYear.parse(typed)).isInstanceOfSatisfying(ChitekiException.class, refused -> {
            assertThat(refused.reasons().getFirst().code()).isEqualTo(code);
            assertThat(refused.reasons().getFirst().arguments()).containsExactly(typed);
        });
    }

    @Test
    void refusesYearsBeforeTheCalendarsBegin() {
        assertThatThrownBy(() -> new FiscalYear(14))
                .isInstanceOf(ChitekiException.class)
                .hasMessageContaining("14");
    }

    @Test
    void oneFollowsAnother() {
        FiscalYear first = new FiscalYear(2002);

        assertThat(first.next().year()).isEqualTo(2003);
        assertThat(first.compareTo(first.next())).isNegative();
    }
}
