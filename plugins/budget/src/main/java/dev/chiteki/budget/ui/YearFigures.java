package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Component;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.japan.YenUnit;
import dev.chiteki.api.ui.Figure;
import dev.chiteki.api.ui.Trend;
import dev.chiteki.budget.books.Derivation;
import dev.chiteki.budget.books.Outlook;
import dev.chiteki.budget.books.YearSummary;
import dev.chiteki.budget.ledger.DocumentKind;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** The figures by which a year is judged at a glance, each a link to what it is made of. */
final class YearFigures {

    private final Office office;
    private final Outlook outlook;
    private final YenUnit unit;

    private YearFigures(Office office, Outlook outlook, YenUnit unit) {
        this.office = office;
        this.outlook = outlook;
        this.unit = unit;
    }

    static Component of(Office office, Outlook outlook, YenUnit unit) {
        YearFigures figures = new YearFigures(office, outlook, unit);
        if (!outlook.summary().reserved().isPositive()) {
            return Look.figures(
                    figures.subsidy(), figures.spent(), figures.committed(), figures.forecast(), figures.lapsing());
        }
        return Look.figures(
                figures.subsidy(),
                figures.spent(),
                figures.committed(),
                figures.reserved(),
                figures.forecast(),
                figures.lapsing());
    }

    /** How much of the whole, in percent with one digit; nothing of nothing is nothing. */
    static String share(Yen part, Yen whole) {
        double percent = whole.isPositive() ? 100.0 * part.amount() / whole.amount() : 0;
        return String.format(Locale.ROOT, "%.1f%%", percent);
    }

    private Figure subsidy() {
        YearSummary year = outlook.summary();
        return figure("subsidy", year.subsidy())
                .against(office.text("figure.decided-on", year.decidedOn()))
                .opening(href(JournalPath.of(year.year(), DocumentKind.GRANT_DECISION)));
    }

    private Figure spent() {
        YearSummary year = outlook.summary();
        Figure figure = figure("spent", year.spent())
                .against(office.text("figure.of-subsidy", share(year.spent(), year.subsidy())))
                .opening(href(
                        JournalPath.of(year.year(), DocumentKind.EXPENDITURE).valid()));
        Optional<Yen> planned = outlook.plannedToDate();
        return planned.map(plan -> figure.trend(
                        Trend.between(plan.amount(), year.spent().amount()),
                        difference(year.spent().minus(plan))))
                .orElseGet(() -> figure.against(office.text("figure.no-plan")));
    }

    private Figure committed() {
        YearSummary year = outlook.summary();
        return figure("committed", year.committed())
                .against(office.text("figure.inspected-of", amount(year.inspected())))
                .opening(href(JournalPath.of(year.year(), DocumentKind.COMMITMENT, DocumentKind.DELIVERY_AND_INSPECTION)
                        .open()));
    }

    private Figure reserved() {
        YearSummary year = outlook.summary();
        return figure("reserved", year.reserved())
                .against(office.text("figure.not-committed"))
                .opening(href(
                        JournalPath.of(year.year(), DocumentKind.RESERVATION).open()));
    }

    private Figure forecast() {
        Yen reached = outlook.forecast().atYearEnd();
        return figure("forecast", reached)
                .against(office.text(
                        "figure.of-subsidy", share(reached, outlook.summary().subsidy())))
                .opening(office.href(DerivationView.path(Derivation.Figure.FORECAST, outlook)));
    }

    private Figure lapsing() {
        return figure("lapsing", outlook.leftAtYearEnd())
                .against(office.daysLeft(ChronoUnit.DAYS.between(
                        outlook.today(), outlook.summary().year().lastDay())))
                .opening(office.href(DerivationView.path(Derivation.Figure.LAPSING, outlook)));
    }

    private String difference(Yen more) {
        if (more.amount() == 0) {
            return office.text("figure.as-planned");
        }
        return more.isNegative()
                ? office.text("figure.below-plan", amount(more.negated()))
                : office.text("figure.above-plan", amount(more));
    }

    private Figure figure(String name, Yen amount) {
        return Figure.yen(office.text("figure." + name), amount, unit, office.locale());
    }

    private String amount(Yen amount) {
        return unit.format(amount, office.locale());
    }

    private String href(JournalPath journal) {
        return office.href(journal.path());
    }
}
