package dev.chiteki.api.japan;

import java.util.Locale;

/** What a holiday is for. Each kind falls on one day of a year at most, but for the two that follow from others. */
public enum HolidayKind {
    /** 元日. */
    NEW_YEARS_DAY("元日", "New Year's Day"),
    /** 成人の日. */
    COMING_OF_AGE_DAY("成人の日", "Coming of Age Day"),
    /** 建国記念の日. */
    FOUNDATION_DAY("建国記念の日", "National Foundation Day"),
    /** 天皇誕生日. */
    EMPERORS_BIRTHDAY("天皇誕生日", "Emperor's Birthday"),
    /** 春分の日, announced for each year. */
    VERNAL_EQUINOX_DAY("春分の日", "Vernal Equinox Day"),
    /** 昭和の日. */
    SHOWA_DAY("昭和の日", "Showa Day"),
    /** 憲法記念日. */
    CONSTITUTION_DAY("憲法記念日", "Constitution Memorial Day"),
    /** みどりの日. */
    GREENERY_DAY("みどりの日", "Greenery Day"),
    /** こどもの日. */
    CHILDRENS_DAY("こどもの日", "Children's Day"),
    /** 海の日. */
    MARINE_DAY("海の日", "Marine Day"),
    /** 山の日. */
    MOUNTAIN_DAY("山の日", "Mountain Day"),
    /** 敬老の日. */
    RESPECT_FOR_THE_AGED_DAY("敬老の日", "Respect for the Aged Day"),
    /** 秋分の日, announced for each year. */
    AUTUMNAL_EQUINOX_DAY("秋分の日", "Autumnal Equinox Day"),
    /** 体育の日, until 2019. */
    HEALTH_AND_SPORTS_DAY("体育の日", "Health and Sports Day"),
    /** スポーツの日, since 2020. */
    SPORTS_DAY("スポーツの日", "Sports Day"),
    /** 文化の日. */
    CULTURE_DAY("文化の日", "Culture Day"),
    /** 勤労感謝の日. */
    LABOUR_THANKSGIVING_DAY("勤労感謝の日", "Labour Thanksgiving Day"),
    /** 天皇の即位の日, 1 May 2019. */
    ACCESSION_DAY("即位の日", "Day of the Emperor's Accession"),
    /** 即位礼正殿の儀の行われる日, 22 October 2019. */
    ENTHRONEMENT_DAY("即位礼正殿の儀の行われる日", "Day of the Enthronement Ceremony"),
    /** 振替休日: in place of one that fell on a Sunday (Art. 3(2)). */
    SUBSTITUTE("振替休日", "Substitute Holiday"),
    /** 国民の休日: between two of the above (Art. 3(3)). */
    BETWEEN_HOLIDAYS("国民の休日", "Citizens' Holiday");

    private final String japanese;
    private final String english;

    HolidayKind(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    /** Its name; Japanese for {@code ja}, else English. */
    public String name(Locale locale) {
        return locale.getLanguage().equals("ja") ? japanese : english;
    }

    /** Whether the law names the day itself (「国民の祝日」, Art. 2); else it follows from others by Art. 3. */
    public boolean isNamed() {
        return this != SUBSTITUTE && this != BETWEEN_HOLIDAYS;
    }
}
