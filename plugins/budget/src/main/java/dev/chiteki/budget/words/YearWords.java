package dev.chiteki.budget.words;

import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.japan.YenUnit;
import dev.chiteki.api.text.Texts;
import dev.chiteki.budget.books.Outlook;
import dev.chiteki.budget.outlook.Forecast;
import java.util.Locale;

/**
 * The words for how a fiscal year stands.
 *
 * @param language in which they are, whatever that of the reader: a paper has its own
 * @param unit of the amounts that are told at a glance
 */
public record YearWords(Texts texts, Locale language, YenUnit unit) {

    /** In the language and the unit of whoever looks at the page. */
    public static YearWords ofReader(Texts texts, YenUnit unit) {
        return new YearWords(texts, texts.locale(), unit);
    }

    /** The text of the key. */
    public String text(String key, Object... arguments) {
        return texts.in(language, key, arguments);
    }

    /** The amount with its unit, as a sentence needs it. */
    public String glance(Yen amount) {
        return unit.format(amount, language);
    }

    /** To the yen, without the unit. */
    public String exact(Yen amount) {
        return YenUnit.YEN.digits(amount);
    }

    /** How much of the whole, in percent with one digit; nothing of nothing is nothing. */
    public static String share(Yen part, Yen whole) {
        double percent = whole.isPositive() ? 100.0 * part.amount() / whole.amount() : 0;
        return String.format(Locale.ROOT, "%.1f%%", percent);
    }

    /** How long there is until a deadline, or for how long it has been over. */
    public String daysLeft(long days) {
        return days < 0 ? text("days.over", -days) : text("days.left", days);
    }

    /** How the year goes against its plan and what it will leave, in one sentence. */
    public String finding(Outlook outlook) {
        String left = glance(outlook.leftAtYearEnd());
        if (outlook.forecast().basis() == Forecast.Basis.ENDED) {
            return text("course.ended", left);
        }
        return outlook.plannedToDate()
                .map(plan -> outlook.summary().spent().minus(plan))
                .map(more -> more.isNegative()
                        ? text("course.below-plan", glance(more.negated()), left)
                        : text("course.within-plan", glance(more), left))
                .orElseGet(() -> text("course.no-plan", left));
    }

    /** By what rule the forecast was made, with its numbers. */
    public String explain(Outlook outlook) {
        Forecast forecast = outlook.forecast();
        String bound = glance(outlook.summary().committed());
        return switch (forecast.basis()) {
            case PACE -> text("forecast.pace", forecast.days(), glance(forecast.perMonth()));
            case BOUND -> text("forecast.bound", bound);
            case EARLY -> text("forecast.early", bound);
            case ENDED -> text("forecast.ended");
        };
    }
}
