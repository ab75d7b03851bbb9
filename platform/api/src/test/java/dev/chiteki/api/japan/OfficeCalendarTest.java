package dev.chiteki.api.japan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeCalendarTest {

    private static final LegalSource DECREE = new LegalSource("銀行法施行令", "昭和57年政令第40号", Certainty.RECALLED);

    private final Holidays holidays = Announced.holidays();
    private final GovernmentCalendar government = new GovernmentCalendar(holidays);
    private final BankCalendar bank =
            new BankCalendar(holidays, List.of(yearEnd("2002-01-01", "2008-12-31"), yearEnd("2009-01-01", null)));

    @ParameterizedTest
    @CsvSource({
        "2002-12-27,true,true,",
        "2002-12-28,false,false,土曜日",
        "2002-12-30,false,true,年末年始",
        "2002-12-31,false,false,年末年始",
        "2003-01-01,false,false,元日",
        "2003-01-02,false,false,年末年始",
        "2003-01-03,false,false,年末年始",
        "2003-01-06,true,true,",
        "2004-12-29,false,true,年末年始",
        "2006-01-02,false,false,振替休日",
        "2009-09-22,false,false,国民の休日",
        "2019-04-30,false,false,国民の休日",
        "2026-11-22,false,false,日曜日",
        "2026-11-23,false,false,勤労感謝の日",
        "2026-11-24,true,true,",
    })
    void closeOnTheirOwnDays(LocalDate day, boolean governmentOpen, boolean bankOpen, String why) {
        assertThat(government.isOpen(day)).isEqualTo(governmentOpen);
        assertThat(bank.isOpen(day)).isEqualTo(bankOpen);
        assertThat(government.closure(day).map(closure -> closure.name().in(Locale.JAPANESE)))
                .isEqualTo(Optional.ofNullable(why));
    }

    @ParameterizedTest
    @CsvSource({
        // Art. 2: behind Saturdays, Sundays, holidays and the turn of the year
        "2002-08-30,2002-08-30",
        "2002-08-31,2002-09-02",
        "2002-12-28,2003-01-06",
        "2004-12-29,2005-01-04",
        "2009-09-19,2009-09-24",
        "2019-04-27,2019-05-07",
    })
    void endAStatutoryPeriodOnTheNextOpenDay(LocalDate lastDay, LocalDate ends) {
        assertThat(government.periodEnds(lastDay)).isEqualTo(ends);
    }

    @ParameterizedTest
    @CsvSource({
        "2005-04-30,2005-04-28,2005-05-02",
        "2006-04-30,2006-04-28,2006-05-01",
        "2007-04-30,2007-04-27,2007-05-01",
        "2008-04-30,2008-04-30,2008-04-30",
    })
    void findTheOpenDaysAroundTheLastDayOfPayments(LocalDate day, LocalDate before, LocalDate after) {
        assertThat(bank.previousOpen(day)).isEqualTo(before);
        assertThat(bank.nextOpen(day)).isEqualTo(after);
    }

    @Test
    void countOpenDaysBehindTheFirst() {
        LocalDate friday = LocalDate.of(2009, 9, 18);

        assertThat(government.openDaysBetween(friday, LocalDate.of(2009, 9, 24)))
                .isEqualTo(1);
        assertThat(government.openDaysBetween(LocalDate.of(2009, 9, 24), friday))
                .isEqualTo(-1);
        assertThat(government.plusOpenDays(friday, 1)).isEqualTo("2009-09-24");
        assertThat(government.plusOpenDays(LocalDate.of(2009, 9, 24), -1)).isEqualTo(friday);
        assertThat(government.plusOpenDays(LocalDate.of(2009, 9, 20), 0)).isEqualTo("2009-09-20");
    }

    @Test
    void countAndAddAlikeFromAnyDay() {
        Random random = new Random(19881213);

        for (int round = 0; round < 500; round++) {
            LocalDate day = LocalDate.of(2003, 1, 1).plusDays(random.nextInt(8_400));
            int steps = random.nextInt(121) - 60;
            for (OfficeCalendar calendar : Stream.of(government, bank).toList()) {
                LocalDate reached = calendar.plusOpenDays(day, steps);
                assertThat(calendar.openDaysBetween(day, reached))
                        .as(day + " " + steps)
                        .isEqualTo(steps);
                assertThat(steps == 0 || calendar.isOpen(reached))
                        .as(reached.toString())
                        .isTrue();
                assertThat(calendar.nextOpen(day)).isAfterOrEqualTo(day);
                assertThat(calendar.previousOpen(day)).isBeforeOrEqualTo(day);
            }
        }
    }

    @Test
    void doNotStepBeyondWhatIsAnnounced() {
        LocalDate last = LocalDate.of(2027, 12, 31);

        assertThat(government.verifiedUntil()).isEqualTo(last);
        assertThatThrownBy(() -> government.nextOpen(last)).hasMessageContaining("calendar-unverified");
        assertThatThrownBy(() -> bank.plusOpenDays(last, 1)).hasMessageContaining("calendar-unverified");
    }

    @Test
    void tellOfBanksNoFurtherThanTheirOwnRulesReach() {
        BankCalendar ends = new BankCalendar(holidays, List.of(yearEnd("2004-04-01", "2009-03-31")));

        assertThat(ends.verifiedUntil()).isEqualTo("2009-03-31");
        assertThat(ends.knows(LocalDate.of(2004, 4, 1))).isTrue();
        assertThat(ends.knows(LocalDate.of(2004, 3, 31))).isFalse();
        assertThatThrownBy(() -> ends.isOpen(LocalDate.of(2009, 4, 1))).hasMessageContaining("calendar-unverified");
        assertThatThrownBy(() -> ends.isOpen(LocalDate.of(2004, 3, 31))).hasMessageContaining("calendar-unverified");
    }

    @Test
    void changeWithTheRuleOfTheirDate() {
        ClosedPeriod longer = new ClosedPeriod(
                LocalDate.of(2009, 1, 1), LocalDate.MAX, MonthDay.of(12, 30), MonthDay.of(1, 4), DECREE);
        BankCalendar changed = new BankCalendar(holidays, List.of(yearEnd("2002-01-01", "2008-12-31"), longer));

        assertThat(changed.isOpen(LocalDate.of(2008, 12, 30))).isTrue();
        assertThat(changed.isOpen(LocalDate.of(2009, 12, 30))).isFalse();
    }

    @Test
    void refuseRulesWithAGapOrAnOverlap() {
        assertThatThrownBy(() -> new BankCalendar(
                        holidays, List.of(yearEnd("2002-01-01", "2008-12-31"), yearEnd("2009-01-02", null))))
                .hasMessageContaining("2009-01-02");
        assertThatThrownBy(() ->
                        new BankCalendar(holidays, List.of(yearEnd("2002-01-01", null), yearEnd("2009-01-02", null))))
                .hasMessageContaining("2009-01-02");
        assertThatThrownBy(() -> new BankCalendar(holidays, List.of())).hasMessageContaining("no rule");
        assertThatThrownBy(() -> yearEnd("2009-01-02", "2008-12-31")).hasMessageContaining("before it begins");
    }

    private static ClosedPeriod yearEnd(String from, @Nullable String until) {
        return new ClosedPeriod(
                LocalDate.parse(from),
                until == null ? LocalDate.MAX : LocalDate.parse(until),
                MonthDay.of(12, 31),
                MonthDay.of(1, 3),
                DECREE);
    }

    @Test
    void bothKnowTheHolidaysOfTheSameDays() {
        LocalDate labour = LocalDate.of(2026, 11, 23);

        for (OfficeCalendar calendar : List.of(government, bank)) {
            assertThat(calendar.holiday(labour))
                    .hasValueSatisfying(holiday ->
                            assertThat(holiday.kind().name(Locale.ENGLISH)).isEqualTo("Labour Thanksgiving Day"));
            assertThat(calendar.verifiedFrom()).isEqualTo(LocalDate.of(2002, 1, 1));
            assertThat(calendar.knows(calendar.verifiedFrom().minusDays(1))).isFalse();
        }
        assertThat(government.holiday(labour)).isEqualTo(bank.holiday(labour));
        assertThat(government.verifiedFrom()).isEqualTo(bank.verifiedFrom());
    }

    @Test
    void aPeriodClosesTheSameDaysOfEachYearWhileItsRuleHolds() {
        ClosedPeriod turn = new ClosedPeriod(
                LocalDate.of(2002, 1, 1), LocalDate.of(2008, 12, 31), MonthDay.of(12, 31), MonthDay.of(1, 3), DECREE);

        assertThat(turn.closes(LocalDate.of(2003, 1, 3))).isTrue();
        assertThat(turn.closes(LocalDate.of(2003, 1, 4))).isFalse();
        assertThat(turn.holdsOn(LocalDate.of(2009, 1, 1))).isFalse();
        assertThat(turn.from() + " " + turn.until() + " " + turn.firstDay() + " " + turn.lastDay())
                .isEqualTo("2002-01-01 2008-12-31 --12-31 --01-03");
        assertThat(turn.source().article()).isEqualTo("銀行法施行令");
        assertThat(Certainty.of("R")).isEqualTo(turn.source().certainty());
        assertThat(Certainty.RECALLED.mark()).isEqualTo("R");
    }

    @Test
    void equinoxesAreTakenAsTheyWereAnnounced() {
        Equinoxes announced =
                new Equinoxes(Year.of(2026), MonthDay.of(3, 20), MonthDay.of(9, 23), Certainty.PRIMARY_TEXT, "官報");

        assertThat(announced.vernalDay()).isEqualTo(LocalDate.of(2026, 3, 20));
        assertThat(announced.autumnalDay()).isEqualTo(LocalDate.of(2026, 9, 23));
        assertThat(List.of(announced.year(), announced.vernal(), announced.autumnal()))
                .hasToString("[2026, --03-20, --09-23]");
        assertThat(announced.certainty()).isEqualTo(Certainty.PRIMARY_TEXT);
        assertThat(announced.source()).isEqualTo("官報");
        assertThatThrownBy(() -> new Equinoxes(
                        Year.of(2026), MonthDay.of(9, 23), MonthDay.of(3, 20), Certainty.PRIMARY_TEXT, "官報"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--09-23");
    }
}
