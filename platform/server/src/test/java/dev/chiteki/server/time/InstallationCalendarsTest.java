package dev.chiteki.server.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.japan.Certainty;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;

class InstallationCalendarsTest {

    @TempDir
    Path folder;

    @Test
    void whatThePlatformBringsReachesFromTheProgrammesFirstYearToTheLastAnnouncement() {
        InstallationCalendars calendars = InstallationCalendars.of("");

        assertThat(calendars.holidays().verifiedFrom()).isEqualTo("2002-01-01");
        assertThat(calendars.holidays().verifiedUntil()).isEqualTo("2027-12-31");
        assertThat(calendars.government().isOpen(LocalDate.of(2002, 12, 30))).isFalse();
        assertThat(calendars.bank().isOpen(LocalDate.of(2002, 12, 30))).isTrue();
        assertThat(calendars.bank().isOpen(LocalDate.of(2002, 12, 31))).isFalse();
        assertThat(calendars
                        .bank()
                        .closure(LocalDate.of(2002, 12, 31))
                        .orElseThrow()
                        .source()
                        .certainty())
                .isEqualTo(Certainty.RECALLED);
    }

    @Test
    void anInstallationAddsTheNextAnnouncementAndCorrectsAnEarlierOne() throws IOException {
        InstallationCalendars calendars = InstallationCalendars.of(file("""
                # announced in February 2027
                equinoxes,2028,03-20,09-22,P,官報

                equinoxes,2027,03-20,09-23,I,a correction
                """));

        assertThat(calendars.holidays().verifiedUntil()).isEqualTo("2028-12-31");
        assertThat(calendars
                        .holidays()
                        .on(LocalDate.of(2028, 3, 20))
                        .orElseThrow()
                        .source()
                        .certainty())
                .isEqualTo(Certainty.PRIMARY_TEXT);
        assertThat(calendars
                        .holidays()
                        .on(LocalDate.of(2027, 3, 20))
                        .orElseThrow()
                        .name(Locale.ENGLISH))
                .isEqualTo("Vernal Equinox Day");
        assertThat(calendars.bank().verifiedUntil()).isEqualTo("2028-12-31");
    }

    @Test
    void theInstallationsRulesOfTheBanksTakeThePlaceOfThePlatforms() throws IOException {
        InstallationCalendars calendars = InstallationCalendars.of(file("""
                bank-year-end,2002-01-01,2004-12-30,01-01,01-03,S,銀行法施行令 第5条,an earlier wording
                bank-year-end,2004-12-31,,12-31,01-03,S,銀行法施行令 第5条,a later wording
                """));

        assertThat(calendars.bank().isOpen(LocalDate.of(2003, 12, 31))).isTrue();
        assertThat(calendars.bank().isOpen(LocalDate.of(2004, 12, 31))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "equinoxe,2028,03-20,09-22,S,x      | line 2: 'equinoxe' is no kind of line.",
                "equinoxes,2028,03-20,09-22,S       | line 2: It has 5 values instead of 6.",
                "equinoxes,H40,03-20,09-22,S,x      | line 2: 'H40' is not a year.",
                "equinoxes,2028,3/20,09-22,S,x      | line 2: '3/20' is not a month and day.",
                "equinoxes,2028,09-22,03-20,S,x     | line 2: The equinox --09-22 is not between",
                "equinoxes,2028,03-20,09-22,sure,x  | line 2: 'sure' is no certainty: P, S, I or R.",
                "equinoxes,2030,03-20,09-22,S,x     | line 2: The equinoxes of 2028 are missing before those of 2030.",
                "bank-year-end,2009,,12-31,01-03,S,a,b                   | line 2: '2009' is not a day.",
                "bank-year-end,2009-01-01,2008-01-01,12-31,01-03,S,a,b   | line 2: The rule ends on 2008-01-01, before",
                "bank-year-end,2009-01-01,,12-32,01-03,S,a,b             | line 2: '12-32' is not a month and day.",
            })
    void aWrongLineIsRefusedByItsNumberValueAndRemedy(String line, String finding) throws IOException {
        String path = file("# comment\n" + line + "\n");

        assertThatThrownBy(() -> InstallationCalendars.of(path))
                .isInstanceOfSatisfying(CalendarFileRefused.class, refused -> {
                    assertThat(refused).hasMessageContaining(path).hasMessageContaining(finding);
                    @Nullable FailureAnalysis analysis = new CalendarFileAnalyzer().analyze(refused);
                    assertThat(Objects.requireNonNull(analysis).getAction()).isNotBlank();
                });
    }

    @Test
    void aYearTwiceAndRulesThatDoNotFollowEachOtherAreRefusedAtTheSecond() throws IOException {
        String twice = file("equinoxes,2028,03-20,09-22,S,x\nequinoxes,2028,03-20,09-22,S,y\n");
        String gap = file(
                "bank-year-end,2002-01-01,2008-12-31,12-31,01-03,S,a,b\nbank-year-end,2010-01-01,,12-31,01-03,S,a,b\n");

        assertThatThrownBy(() -> InstallationCalendars.of(twice))
                .hasMessageContaining("line 2: The equinoxes of 2028 stand in line 1 already.");
        assertThatThrownBy(() -> InstallationCalendars.of(gap))
                .hasMessageContaining("line 2: The rule from 2010-01-01 does not follow");
    }

    @Test
    void aFileThatIsNotThereOrNotInUtf8IsRefused() throws IOException {
        Path other = folder.resolve("sjis.csv");
        Files.write(other, "# 春分の日".getBytes(Charset.forName("Shift_JIS")));

        assertThatThrownBy(() -> InstallationCalendars.of(other.toString())).hasMessageContaining("UTF-8");
        assertThatThrownBy(() ->
                        InstallationCalendars.of(folder.resolve("none.csv").toString()))
                .isInstanceOfSatisfying(CalendarFileRefused.class, refused -> assertThat(refused.remedy())
                        .contains("chiteki.calendar.file"));
    }

    private String file(String text) throws IOException {
        Path path = Files.createTempFile(folder, "calendar", ".csv");
        return Files.writeString(path, text).toString();
    }
}
