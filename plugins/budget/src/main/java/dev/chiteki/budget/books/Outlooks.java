package dev.chiteki.budget.books;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.budget.ledger.DocumentKind;
import dev.chiteki.budget.outlook.Course;
import dev.chiteki.budget.outlook.Forecast;
import dev.chiteki.budget.outlook.MonthlyAmounts;
import dev.chiteki.budget.outlook.Risk;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Looks at years as a whole, each in one read. */
public final class Outlooks {

    private final PluginContext context;
    private final Plans plans;
    private final SpentMonths months = new SpentMonths();

    /** Works for the region of the moment. */
    public Outlooks(PluginContext context, Plans plans) {
        this.context = context;
        this.plans = plans;
    }

    /** The year's, if a grant was decided for it. */
    public Optional<Outlook> find(FiscalYear year) {
        LocalDate today = context.clock().today();
        return context.database().read(entities -> {
            Statements statements = new Statements(entities);
            return statements.summary(year).map(summary -> {
                MonthlyAmounts spent = months.of(entities, context.region().id(), year);
                Course course = new Course(summary.decidedOn(), summary.subsidy(), summary.committed(), spent, today);
                return new Outlook(
                        summary,
                        today,
                        plans.find(year),
                        spent,
                        Forecast.of(course),
                        Risk.of(
                                year,
                                statements.balances(year),
                                today,
                                context.calendars().bank()));
            });
        });
    }

    /** Documents of the year whose next step waits, in the order of the chain. */
    public List<Waiting> waiting(FiscalYear year) {
        return context.database().read(entities -> entities.createQuery(
                        "select d.kind, count(d), sum(s.openAmount), min(d.date) from DocumentState s"
                                + " join Document d on d.id = s.documentId"
                                + " where s.waits = 1 and d.fiscalYear = :year group by d.kind",
                        Object[].class)
                .setParameter("year", year.year())
                .getResultStream()
                .map(row -> new Waiting((DocumentKind) row[0], (Long) row[1], amount(row[2]), (LocalDate) row[3]))
                .sorted(Comparator.comparing(Waiting::kind))
                .toList());
    }

    private static Yen amount(Object sum) {
        return Yen.of(((Number) sum).longValue());
    }
}
