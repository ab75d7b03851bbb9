package dev.chiteki.budget.paper;

import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.japan.YenUnit;
import dev.chiteki.api.text.Texts;
import java.util.Locale;

/** The plugin's words in the language of a paper, whatever that of its reader. */
record PaperWords(Texts texts, Locale language) {

    /** Papers show amounts at a glance in this unit; to the yen where they are added up. */
    static final YenUnit GLANCE = YenUnit.MILLION;

    String text(String key, Object... arguments) {
        return texts.in(language, key, arguments);
    }

    /** With its unit, as a sentence needs it. */
    String glance(Yen amount) {
        return GLANCE.format(amount, language);
    }

    /** To the yen, without the unit. */
    String exact(Yen amount) {
        return YenUnit.YEN.digits(amount);
    }

    /** How much of the whole, in percent with one digit; nothing of nothing is nothing. */
    String share(Yen part, Yen whole) {
        double percent = whole.isPositive() ? 100.0 * part.amount() / whole.amount() : 0;
        return String.format(Locale.ROOT, "%.1f%%", percent);
    }

    String daysLeft(long days) {
        return days < 0 ? text("days.over", -days) : text("days.left", days);
    }
}
