package dev.chiteki.budget.books;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.budget.ledger.DocumentKind;
import dev.chiteki.budget.outlook.Course;
import dev.chiteki.budget.outlook.Forecast;
import dev.chiteki.budget.outlook.MonthlyAmounts;
import dev.chiteki.budget.outlook.Risk;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at years as a whole, each in one read. */
public final class Outlooks {

    private static final List<DocumentKind> CHAIN =
            List.of(DocumentKind.COMMITMENT, DocumentKind.DELIVERY_AND_INSPECTION, DocumentKind.EXPENDITURE);

    private final PluginContext context;
    private final Plans plans;

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
                MonthlyAmounts spent = spent(entities, year);
                Course course = new Course(summary.decidedOn(), summary.subsidy(), summary.committed(), spent, today);
                return new Outlook(
                        summary,
                        today,
                        plans.find(year),
                        spent,
                        Forecast.of(course),
                        Risk.of(year, statements.balances(year), today));
            });
        });
    }

    /** Documents of the year whose next step waits, in the order of the chain. */
    public List<Waiting> waiting(FiscalYear year) {
        return context.database().read(entities -> entities.createQuery(
                        "select d.kind, count(d), sum(s.openAmount), min(d.date) from Document d"
                                + " join DocumentState s on s.documentId = d.id where d.fiscalYear = :year"
                                + " and d.kind in :kinds and s.reversedBy is null and s.openAmount > 0"
                                + " group by d.kind",
                        Object[].class)
                .setParameter("year", year.year())
                .setParameter("kinds", CHAIN)
                .getResultStream()
                .map(row -> new Waiting((DocumentKind) row[0], (Long) row[1], amount(row[2]), (LocalDate) row[3]))
                .sorted(Comparator.comparing(Waiting::kind))
                .toList());
    }

    /** Out of the documents alone, which an index holds by kind and date: a year may have a hundred thousand. */
    private static MonthlyAmounts spent(EntityManager entities, FiscalYear year) {
        Map<YearMonth, Yen> months = new HashMap<>();
        for (Object[] row : rows(
                entities,
                year,
                "select extract(year from d.date), extract(month from d.date), sum(d.amount) from Document d"
                        + " where d.fiscalYear = :year and d.kind = dev.chiteki.budget.ledger.DocumentKind.EXPENDITURE"
                        + " group by extract(year from d.date), extract(month from d.date)")) {
            months.merge(month(row), amount(row[2]), Yen::plus);
        }
        for (Object[] row : rows(
                entities,
                year,
                "select extract(year from r.date), extract(month from r.date), sum(r.amount) from Document r"
                        + " join Document d on d.id = r.reverses"
                        + " where r.fiscalYear = :year and r.kind = dev.chiteki.budget.ledger.DocumentKind.REVERSAL"
                        + " and d.kind = dev.chiteki.budget.ledger.DocumentKind.EXPENDITURE"
                        + " group by extract(year from r.date), extract(month from r.date)")) {
            months.merge(month(row), amount(row[2]).negated(), Yen::plus);
        }
        return MonthlyAmounts.of(year, months);
    }

    private static List<Object[]> rows(EntityManager entities, FiscalYear year, String query) {
        return entities.createQuery(query, Object[].class)
                .setParameter("year", year.year())
                .getResultList();
    }

    private static YearMonth month(Object[] row) {
        return YearMonth.of(((Number) row[0]).intValue(), ((Number) row[1]).intValue());
    }

    private static Yen amount(Object sum) {
        return Yen.of(((Number) sum).longValue());
    }
}
