package dev.chiteki.api.japan;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as Japanese administration writes and reads them (和暦), beside the western form. Since Meiji 6 (1873). */
public final class EraDates {

    private static final Pattern WESTERN = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern WESTERN_KANJI = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern ERA_SHORT = Pattern.compile("([MTSHRmtshr])(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern ERA_KANJI = Pattern.compile("(明治|大正|昭和|平成|令和)(元|\\d{1,2})年(\\d{1,2})月(\\d{1,2})日");
    private static final Map<String, JapaneseEra> ERAS = Map.of(
            "M",
            JapaneseEra.MEIJI,
            "明治",
            JapaneseEra.MEIJI,
            "T",
            JapaneseEra.TAISHO,
            "大正",
            JapaneseEra.TAISHO,
            "S",
            JapaneseEra.SHOWA,
            "昭和",
            JapaneseEra.SHOWA,
            "H",
            JapaneseEra.HEISEI,
            "平成",
            JapaneseEra.HEISEI,
            "R",
            JapaneseEra.REIWA,
            "令和",
            JapaneseEra.REIWA);

    /** From here on Japan counts months and days as we do; the calendar of eras knows no day before. */
    static final LocalDate FIRST_DAY = LocalDate.of(1873, 1, 1);

    private EraDates() {}

    /**
     * Reads what a person typed: {@code 2002-07-01}, {@code 2002/7/1}, {@code 2002年7月1日}, {@code H14.7.1} or
     * {@code 平成14年7月1日}, in half or full width.
     *
     * @throws ChitekiException {@code date-malformed}, INVALID, for another form; {@code date-nonexistent}, INVALID, for
     *     a day that no calendar has or that the named era does not have, such as 平成31年5月1日
     */
    public static LocalDate parse(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        try {
            for (Pattern form : new Pattern[] {WESTERN, WESTERN_KANJI}) {
                Matcher western = form.matcher(plain);
                if (western.matches()) {
                    return LocalDate.of(number(western, 1), number(western, 2), number(western, 3));
                }
            }
            for (Pattern form : new Pattern[] {ERA_SHORT, ERA_KANJI}) {
                Matcher era = form.matcher(plain);
                if (era.matches()) {
                    return eraDate(era);
                }
            }
        } catch (DateTimeException nonexistent) {
            throw ChitekiException.invalid(Reason.of("date-nonexistent", text));
        }
        throw ChitekiException.invalid(Reason.of("date-malformed", text));
    }

    /** {@code 平成14年7月1日}, the first year of an era as 元年. */
    public static String format(LocalDate day) {
        return eraYear(JapaneseDate.from(day)) + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /**
     * {@code 2002年7月1日（平成14年）} in Japanese, {@code 1 Jul 2002} in English. A day before 1873, which no one means but
     * anyone may type, comes without its era.
     */
    public static String format(LocalDate day, Locale locale) {
        if (locale.getLanguage().equals("ja")) {
            String western = day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
            return day.isBefore(FIRST_DAY) ? western : western + "（" + eraYear(JapaneseDate.from(day)) + "年）";
        }
        return day.format(java.time.format.DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH));
    }

    static String eraYear(JapaneseDate day) {
        int year = day.get(ChronoField.YEAR_OF_ERA);
        String era = day.getEra().getDisplayName(java.time.format.TextStyle.FULL, Locale.JAPANESE);
        return era + (year == 1 ? "元" : Integer.toString(year));
    }

    /** The era that is called so: {@code 平成}, {@code H} or {@code h}. */
    static JapaneseEra era(String name) {
        return Objects.requireNonNull(ERAS.get(name.toUpperCase(Locale.ROOT)), name);
    }

    private static LocalDate eraDate(Matcher match) {
        JapaneseEra era = era(match.group(1));
        int year = match.group(2).equals("元") ? 1 : number(match, 2);
        return LocalDate.from(JapaneseDate.of(era, year, number(match, 3), number(match, 4)));
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
