package dev.chiteki.api.japan;

import static dev.chiteki.api.japan.HolidayRule.on;
import static dev.chiteki.api.japan.HolidayRule.onMonday;

import java.time.LocalDate;
import java.util.List;

/**
 * The named holidays of Art. 2 as the law has stood since 2002, each amendment a row of its own: a change of law adds rows
 * and leaves earlier years alone. The contents were compared with the Cabinet Office's list of 2002 to 2027.
 */
final class HolidayLaw {

    private static final String ACT = "国民の祝日に関する法律 第2条";
    private static final String ORIGINAL = "昭和23年法律第178号";
    private static final LegalSource FIRST_TEXT = text(ORIGINAL);
    private static final LegalSource MONDAYS_2000 = text("平成10年法律第141号");
    private static final LegalSource MONDAYS_2003 = text("平成13年法律第59号");
    private static final LegalSource SHOWA = text("平成17年法律第43号");
    private static final LegalSource ABDICATION = new LegalSource(ACT, "平成29年法律第63号附則第10条", Certainty.PRIMARY_TEXT);
    private static final LegalSource ACCESSION =
            new LegalSource("天皇の即位の日及び即位礼正殿の儀の行われる日を休日とする法律", "平成30年法律第99号", Certainty.PRIMARY_TEXT);

    // The day after the abdication: from it on the birthday is another one, so that 2019 had none.
    private static final LocalDate REIWA = LocalDate.of(2019, 5, 1);

    private HolidayLaw() {}

    /** All but the equinoxes, which are announced. */
    static final List<HolidayRule> RULES = List.of(
            on(HolidayKind.NEW_YEARS_DAY, 1, 1, FIRST_TEXT),
            onMonday(HolidayKind.COMING_OF_AGE_DAY, 2, 1, MONDAYS_2000),
            on(HolidayKind.FOUNDATION_DAY, 2, 11, foundation()),
            on(HolidayKind.EMPERORS_BIRTHDAY, 12, 23, text("平成元年法律第5号")).through(REIWA.minusDays(1)),
            on(HolidayKind.EMPERORS_BIRTHDAY, 2, 23, ABDICATION).since(REIWA),
            on(HolidayKind.GREENERY_DAY, 4, 29, text("平成元年法律第5号")).through(2006),
            on(HolidayKind.SHOWA_DAY, 4, 29, SHOWA).since(2007),
            on(HolidayKind.CONSTITUTION_DAY, 5, 3, FIRST_TEXT),
            on(HolidayKind.GREENERY_DAY, 5, 4, SHOWA).since(2007),
            on(HolidayKind.CHILDRENS_DAY, 5, 5, FIRST_TEXT),
            on(HolidayKind.MARINE_DAY, 7, 20, recited("平成7年法律第22号")).through(2002),
            onMonday(HolidayKind.MARINE_DAY, 3, 7, MONDAYS_2003).since(2003).through(2019),
            on(HolidayKind.MARINE_DAY, 7, 23, games("平成30年法律第55号")).only(2020),
            on(HolidayKind.MARINE_DAY, 7, 22, games("令和2年法律第68号")).only(2021),
            onMonday(HolidayKind.MARINE_DAY, 3, 7, MONDAYS_2003).since(2022),
            on(HolidayKind.MOUNTAIN_DAY, 8, 11, text("平成26年法律第43号")).since(2016).through(2019),
            on(HolidayKind.MOUNTAIN_DAY, 8, 10, games("平成30年法律第55号")).only(2020),
            on(HolidayKind.MOUNTAIN_DAY, 8, 8, games("令和2年法律第68号")).only(2021),
            on(HolidayKind.MOUNTAIN_DAY, 8, 11, text("平成26年法律第43号")).since(2022),
            on(HolidayKind.RESPECT_FOR_THE_AGED_DAY, 9, 15, recited("昭和41年法律第86号"))
                    .through(2002),
            onMonday(HolidayKind.RESPECT_FOR_THE_AGED_DAY, 3, 9, MONDAYS_2003).since(2003),
            onMonday(HolidayKind.HEALTH_AND_SPORTS_DAY, 2, 10, MONDAYS_2000).through(2019),
            on(HolidayKind.SPORTS_DAY, 7, 24, games("平成30年法律第55号")).only(2020),
            on(HolidayKind.SPORTS_DAY, 7, 23, games("令和2年法律第68号")).only(2021),
            onMonday(HolidayKind.SPORTS_DAY, 2, 10, text("平成30年法律第57号")).since(2022),
            on(HolidayKind.CULTURE_DAY, 11, 3, FIRST_TEXT),
            on(HolidayKind.LABOUR_THANKSGIVING_DAY, 11, 23, FIRST_TEXT),
            on(HolidayKind.ACCESSION_DAY, 5, 1, ACCESSION).only(2019),
            on(HolidayKind.ENTHRONEMENT_DAY, 10, 22, ACCESSION).only(2019));

    /** An equinox day, of that year's announcement. */
    static LegalSource announced(Equinoxes equinoxes) {
        return new LegalSource(ACT, ORIGINAL + "、" + equinoxes.source(), equinoxes.certainty());
    }

    private static LegalSource text(String amendment) {
        return new LegalSource(ACT, amendment, Certainty.PRIMARY_TEXT);
    }

    private static LegalSource recited(String amendment) {
        return new LegalSource(ACT, amendment, Certainty.SECONDARY_SOURCE);
    }

    private static LegalSource games(String amendment) {
        return new LegalSource(
                "東京オリンピック競技大会・東京パラリンピック競技大会特別措置法（平成27年法律第33号）第32条", amendment, Certainty.SECONDARY_SOURCE);
    }

    private static LegalSource foundation() {
        return new LegalSource(ACT + "、建国記念の日となる日を定める政令", "昭和41年政令第376号", Certainty.SECONDARY_SOURCE);
    }
}
