package dev.chiteki.server.administration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.job.Schedule;
import dev.chiteki.server.text.PropertyTexts;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    * * * * *          | 毎分                         | Every minute
                    0 * * * * *        | 毎分                         | Every minute
                    */10 * * * *       | 10分ごと                     | Every 10 minutes
                    5 * * * *          | 毎時05分                     | Every hour, at minute 05
                    30 */6 * * *       | 6時間ごと（30分）            | Every 6 hours, at minute 30
                    0 8 * * *          | 毎日 08:00                   | Every day at 08:00
                    15 30 8 * * *      | 毎日 08:30:15                | Every day at 08:30:15
                    0 8,20 * * *       | 毎日 08:00・20:00            | Every day at 08:00 and 20:00
                    0 8 * * MON-FRI    | 月曜日から金曜日まで毎日 08:00 | Monday to Friday at 08:00
                    0 8 * * 1-5        | 月曜日から金曜日まで毎日 08:00 | Monday to Friday at 08:00
                    0 8 * * SUN        | 毎週日曜日 08:00             | Every Sunday at 08:00
                    0 8 * * 0          | 毎週日曜日 08:00             | Every Sunday at 08:00
                    0 8 * * 7          | 毎週日曜日 08:00             | Every Sunday at 08:00
                    0 8 * * tue,4      | 毎週火曜日・木曜日 08:00     | Every Tuesday and Thursday at 08:00
                    5 23 28 * *        | 毎月28日 23:05               | Day 28 of every month at 23:05
                    0 8 L * *          | 毎月末日 08:00               | The last day of every month at 08:00
                    0 8 1 4 *          | 毎年4月1日 08:00             | Every year on 1 April at 08:00
                    0 8 31 mar *       | 毎年3月31日 08:00            | Every year on 31 March at 08:00
                    """)
    void aCommonScheduleIsSaidInTheReadersWords(String expression, String japanese, String english) {
        assertThat(words(Locale.JAPANESE, expression)).contains(japanese);
        assertThat(words(Locale.ENGLISH, expression)).contains(english);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/7 * * * *",
                "*/1 * * * *",
                "5/20 * * * *",
                "*/15 9-17 * * *",
                "*/10 * * * MON-FRI",
                "0 */5 * * *",
                "0,30 8 * * *",
                "30 */10 * * * *",
                "*/10 0 8 * * *",
                "15 * * * * *",
                "0 8 1-7 * MON",
                "0 8 1,15 * *",
                "0 8 * 4 *",
                "0 8 * 4 MON",
                "0 8 L 3 *",
                "0 8 * * MON-WED"
            })
    void anyOtherHasNoneSoThatNobodyReadsSomethingElse(String expression) {
        assertThat(words(Locale.JAPANESE, expression)).isEmpty();
        assertThat(words(Locale.ENGLISH, expression)).isEmpty();
    }

    private static Optional<String> words(Locale reader, String expression) {
        PropertyTexts texts =
                PropertyTexts.read(List.of("administration/i18n/jobs"), CronWordsTest::find, () -> reader);
        return new CronWords(texts).of(Schedule.cron(expression));
    }

    private static Optional<URL> find(String name) {
        return Optional.ofNullable(CronWordsTest.class.getClassLoader().getResource(name));
    }
}
