package dev.chiteki.api.japan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidaysTest {

    private final Holidays holidays = Announced.holidays();

    @Test
    void areThoseOfTheCabinetOfficesListInTwentyFiveFiscalYears() {
        Map<LocalDate, String> found = new LinkedHashMap<>();

        holidays.between(Announced.FIRST, Announced.LAST)
                .forEach(holiday -> found.put(holiday.day(), inTheListsWords(holiday)));

        assertThat(found).containsExactlyEntriesOf(Announced.list());
    }

    @ParameterizedTest
    @CsvSource({
        "2002-05-04,BETWEEN_HOLIDAYS,昭和60年法律第103号",
        "2002-05-06,SUBSTITUTE,昭和48年法律第10号",
        "2002-07-20,MARINE_DAY,平成7年法律第22号",
        "2003-07-21,MARINE_DAY,平成13年法律第59号",
        "2003-09-15,RESPECT_FOR_THE_AGED_DAY,平成13年法律第59号",
        "2005-05-04,BETWEEN_HOLIDAYS,昭和60年法律第103号",
        "2006-04-29,GREENERY_DAY,平成元年法律第5号",
        "2006-05-04,BETWEEN_HOLIDAYS,昭和60年法律第103号",
        "2007-04-29,SHOWA_DAY,平成17年法律第43号",
        "2007-05-04,GREENERY_DAY,平成17年法律第43号",
        "2008-05-06,SUBSTITUTE,平成17年法律第43号",
        "2009-05-06,SUBSTITUTE,平成17年法律第43号",
        "2009-09-22,BETWEEN_HOLIDAYS,平成17年法律第43号",
        "2015-09-22,BETWEEN_HOLIDAYS,平成17年法律第43号",
        "2016-08-11,MOUNTAIN_DAY,平成26年法律第43号",
        "2018-12-24,SUBSTITUTE,平成17年法律第43号",
        "2019-04-30,BETWEEN_HOLIDAYS,平成17年法律第43号",
        "2019-05-01,ACCESSION_DAY,平成30年法律第99号",
        "2019-05-02,BETWEEN_HOLIDAYS,平成17年法律第43号",
        "2019-10-14,HEALTH_AND_SPORTS_DAY,平成10年法律第141号",
        "2019-10-22,ENTHRONEMENT_DAY,平成30年法律第99号",
        "2020-02-24,SUBSTITUTE,平成17年法律第43号",
        "2020-07-23,MARINE_DAY,平成30年法律第55号",
        "2020-07-24,SPORTS_DAY,平成30年法律第55号",
        "2020-08-10,MOUNTAIN_DAY,平成30年法律第55号",
        "2021-07-22,MARINE_DAY,令和2年法律第68号",
        "2021-07-23,SPORTS_DAY,令和2年法律第68号",
        "2021-08-09,SUBSTITUTE,平成17年法律第43号",
        "2022-10-10,SPORTS_DAY,平成30年法律第57号",
        "2026-09-22,BETWEEN_HOLIDAYS,平成17年法律第43号",
    })
    void followTheLawAsItStoodOnTheDay(LocalDate day, HolidayKind kind, String amendment) {
        Holiday holiday = holidays.on(day).orElseThrow();

        assertThat(holiday.kind()).isEqualTo(kind);
        assertThat(holiday.source().amendment()).isEqualTo(amendment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2003-05-04", "2004-07-20", "2004-09-15", "2008-05-07", "2009-09-24", "2015-08-11", "2019-02-23",
                "2019-12-23", "2019-05-07", "2020-07-20", "2020-08-11", "2020-10-12", "2021-07-19", "2021-08-11"
            })
    void areNoneWhereTheLawOfTheDayNamesNone(LocalDate day) {
        assertThat(holidays.on(day)).isEmpty();
    }

    @Test
    void haveNamesInBothLanguagesAndTheirArticle() {
        Holiday holiday = holidays.on(LocalDate.of(2026, 9, 22)).orElseThrow();

        assertThat(holiday.name(Locale.JAPANESE)).isEqualTo("国民の休日");
        assertThat(holiday.name(Locale.ENGLISH)).isEqualTo("Citizens' Holiday");
        assertThat(holiday.source()).hasToString("国民の祝日に関する法律 第3条第3項（平成17年法律第43号）");
    }

    @Test
    void fallOnceAYearForEachKindThatTheLawNames() {
        Map<String, Long> often = holidays.between(holidays.verifiedFrom(), holidays.verifiedUntil()).stream()
                .filter(holiday -> holiday.kind().isNamed())
                .collect(Collectors.groupingBy(
                        holiday -> holiday.day().getYear() + " " + holiday.kind(), Collectors.counting()));

        assertThat(often).allSatisfy((kind, count) -> assertThat(count).as(kind).isEqualTo(1));
    }

    @Test
    void areNotGuessedBeyondTheAnnouncements() {
        LocalDate beyond = LocalDate.of(2028, 1, 1);

        assertThatThrownBy(() -> holidays.on(beyond)).isInstanceOfSatisfying(ChitekiException.class, refusal -> {
            assertThat(refusal.fault()).isEqualTo(Fault.REFUSED);
            assertThat(refusal.reasons().getFirst().code()).isEqualTo("calendar-unverified");
            assertThat(refusal.reasons().getFirst().arguments())
                    .containsExactly(beyond, LocalDate.of(2002, 1, 1), LocalDate.of(2027, 12, 31));
        });
        assertThatThrownBy(() -> holidays.on(LocalDate.of(2001, 12, 31))).hasMessageContaining("calendar-unverified");
    }

    @Test
    void reachAsFarAsTheEquinoxesAreAnnounced() {
        List<Equinoxes> more = new ArrayList<>(Announced.equinoxes());
        more.add(year(2028, 20, 22));

        Holidays extended = new Holidays(more);

        assertThat(extended.verifiedUntil()).isEqualTo(LocalDate.of(2028, 12, 31));
        assertThat(extended.on(LocalDate.of(2028, 3, 20)).map(Holiday::kind)).contains(HolidayKind.VERNAL_EQUINOX_DAY);
    }

    @Test
    void refuseAnnouncementsWithAGapOrAYearTwice() {
        assertThatThrownBy(() -> new Holidays(List.of(year(2002, 21, 23), year(2004, 20, 23))))
                .hasMessageContaining("2003")
                .hasMessageContaining("missing");
        assertThatThrownBy(() -> new Holidays(List.of(year(2003, 21, 23)))).hasMessageContaining("2002");
        assertThatThrownBy(() -> new Holidays(List.of(year(2002, 21, 23), year(2002, 21, 23))))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> year(2002, 23, 30)).hasMessageContaining("25th");
    }

    @Test
    void haveASubstituteForEachSundayWhateverTheEquinoxesAre() {
        Random random = new Random(20070101);

        for (int round = 0; round < 40; round++) {
            Holidays any = anyEquinoxes(random);
            named(any)
                    .filter(holiday -> holiday.day().getDayOfWeek() == DayOfWeek.SUNDAY)
                    .forEach(sunday -> assertSubstitute(any, sunday.day()));
            all(any).filter(holiday -> holiday.kind() == HolidayKind.SUBSTITUTE)
                    .forEach(substitute -> assertFollowsASunday(any, substitute.day()));
        }
    }

    @Test
    void haveNoWorkingDayBetweenTwoOfThemWhateverTheEquinoxesAre() {
        Random random = new Random(19851227);

        for (int round = 0; round < 40; round++) {
            Holidays any = anyEquinoxes(random);
            named(any)
                    .map(holiday -> holiday.day().plusDays(1))
                    .filter(day -> isNamed(any, day.plusDays(1)) && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                    .forEach(day -> assertThat(any.on(day)).as(day.toString()).isPresent());
            all(any).filter(holiday -> holiday.kind() == HolidayKind.BETWEEN_HOLIDAYS)
                    .map(Holiday::day)
                    .forEach(day -> assertThat(isNamed(any, day.minusDays(1)) && isNamed(any, day.plusDays(1)))
                            .as(day.toString())
                            .isTrue());
        }
    }

    private static void assertSubstitute(Holidays any, LocalDate sunday) {
        LocalDate next = sunday.plusDays(1);
        if (sunday.getYear() < 2007) {
            assertThat(any.on(next)).as(sunday.toString()).isPresent();
            return;
        }
        while (isNamed(any, next)) {
            next = next.plusDays(1);
        }
        assertThat(any.on(next).map(Holiday::kind)).as(sunday.toString()).contains(HolidayKind.SUBSTITUTE);
    }

    private static void assertFollowsASunday(Holidays any, LocalDate substitute) {
        LocalDate before = substitute.minusDays(1);
        while (before.getDayOfWeek() != DayOfWeek.SUNDAY && isNamed(any, before)) {
            before = before.minusDays(1);
        }
        assertThat(before.getDayOfWeek()).as(substitute.toString()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(isNamed(any, before)).as(substitute.toString()).isTrue();
        assertThat(substitute.getYear() >= 2007 || before.equals(substitute.minusDays(1)))
                .as(substitute.toString())
                .isTrue();
    }

    private static Stream<Holiday> all(Holidays any) {
        return any.between(any.verifiedFrom(), any.verifiedUntil()).stream();
    }

    private static Stream<Holiday> named(Holidays any) {
        return all(any).filter(holiday -> holiday.kind().isNamed());
    }

    private static boolean isNamed(Holidays any, LocalDate day) {
        Optional<Holiday> holiday = any.on(day);
        return holiday.isPresent() && holiday.get().kind().isNamed();
    }

    /** Equinoxes as no sky has them, but as the data could be. */
    private static Holidays anyEquinoxes(Random random) {
        List<Equinoxes> years = new ArrayList<>();
        for (int year = 2002; year <= 2040; year++) {
            years.add(year(year, 18 + random.nextInt(8), 18 + random.nextInt(8)));
        }
        return new Holidays(years);
    }

    private static Equinoxes year(int year, int vernal, int autumnal) {
        return new Equinoxes(
                Year.of(year), MonthDay.of(3, vernal), MonthDay.of(9, autumnal), Certainty.INFERRED, "test");
    }

    private static String inTheListsWords(Holiday holiday) {
        return holiday.kind().isNamed() ? holiday.name(Locale.JAPANESE) : "休日";
    }
}
