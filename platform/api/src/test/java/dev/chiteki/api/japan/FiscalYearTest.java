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

    @Test
    void refusesYearsBeforeTheCalendarsBegin() {
        assertThatThrownBy(() -> new FiscalYear(14))
                .isInstanceOf(ChitekiException.class)
                .hasMessageContaining("14");
    }
}
