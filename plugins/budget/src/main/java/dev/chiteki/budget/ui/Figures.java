package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Component;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.ui.Figure;
import dev.chiteki.budget.books.YearSummary;
import java.util.Locale;

/** The figures by which a year is judged at a glance, each a link to what it is made of. */
final class Figures {

    private Figures() {}

    static Component of(Office office, YearSummary year) {
        String inYear = "&fiscalYear=" + year.year();
        return Look.figures(
                figure(office, "subsidy", year.subsidy())
                        .against(office.text("figure.decided-on", year.decidedOn()))
                        .opening(office.context().links().href("entries?kind=GRANT_DECISION" + inYear)),
                figure(office, "allocated", year.allocated())
                        .against(office.text("figure.unallocated", year.unallocated()))
                        .opening(office.context().links().href("entries?kind=ALLOCATION" + inYear)),
                figure(office, "spent", year.spent())
                        .against(office.text("figure.of-subsidy", share(year.spent(), year.subsidy()), year.paid()))
                        .opening(office.context().links().href("entries?kind=EXPENDITURE" + inYear)),
                figure(office, "left", year.left())
                        .against(office.text("figure.committed-of-left", year.committed()))
                        .opening(office.context().links().href("?fiscalYear=" + year.year())));
    }

    /** How much of the whole, in percent with one digit; nothing of nothing is nothing. */
    static String share(Yen part, Yen whole) {
        double percent = whole.isPositive() ? 100.0 * part.amount() / whole.amount() : 0;
        return String.format(Locale.ROOT, "%.1f%%", percent);
    }

    private static Figure figure(Office office, String name, Yen amount) {
        return Figure.yen(office.text("figure." + name), amount, office.locale());
    }
}
