package dev.chiteki.budget.books;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.budget.ledger.DocumentNumber;
import dev.chiteki.budget.outlook.MonthlyAmounts;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was spent in each month. A year may have a hundred thousand documents, and every widget of every dashboard asks: so a
 * sum is kept until the year has another last document, which alone can change it.
 */
final class SpentMonths {

    private final Map<Books, Sum> sums = new ConcurrentHashMap<>();

    private record Books(TenantId tenant, FiscalYear year) {}

    /** Its time tells it from one that had its number before and was rolled back. */
    private record Last(DocumentNumber number, LocalDateTime recordedAt) {}

    private record Sum(Last last, MonthlyAmounts months) {}

    /** Reversals are taken away in the month of their own date. */
    MonthlyAmounts of(EntityManager entities, TenantId tenant, FiscalYear year) {
        Optional<Last> last = last(entities, year);
        Books books = new Books(tenant, year);
        Optional<MonthlyAmounts> kept = Optional.ofNullable(sums.get(books))
                .filter(sum -> last.filter(sum.last()::equals).isPresent())
                .map(Sum::months);
        if (kept.isPresent()) {
            return kept.get();
        }
        MonthlyAmounts months = add(entities, year);
        last.ifPresent(document -> sums.put(books, new Sum(document, months)));
        return months;
    }

    private static Optional<Last> last(EntityManager entities, FiscalYear year) {
        return Optional.ofNullable(entities.find(BudgetYear.class, year.year()))
                .flatMap(BudgetYear::lastNumber)
                .flatMap(number -> Optional.ofNullable(entities.find(Document.class, number.key()))
                        .map(document -> new Last(number, document.recordedAt())));
    }

    /**
     * Out of the documents alone, and by day: an index holds them in that order with their amounts, so that the database
     * neither reads nor sorts them.
     */
    private static MonthlyAmounts add(EntityManager entities, FiscalYear year) {
        Map<YearMonth, Yen> months = new HashMap<>();
        for (Object[] row : rows(
                entities,
                year,
                "select d.date, sum(d.amount) from Document d where d.fiscalYear = :year"
                        + " and d.kind = dev.chiteki.budget.ledger.DocumentKind.EXPENDITURE group by d.date")) {
            months.merge(month(row), amount(row), Yen::plus);
        }
        for (Object[] row : rows(
                entities,
                year,
                "select r.date, sum(r.amount) from Document r join Document d on d.id = r.reverses"
                        + " where r.fiscalYear = :year and r.kind = dev.chiteki.budget.ledger.DocumentKind.REVERSAL"
                        + " and d.kind = dev.chiteki.budget.ledger.DocumentKind.EXPENDITURE group by r.date")) {
            months.merge(month(row), amount(row).negated(), Yen::plus);
        }
        return MonthlyAmounts.of(year, months);
    }

    private static List<Object[]> rows(EntityManager entities, FiscalYear year, String query) {
        return entities.createQuery(query, Object[].class)
                .setParameter("year", year.year())
                .getResultList();
    }

    private static YearMonth month(Object[] row) {
        return YearMonth.from((LocalDate) row[0]);
    }

    private static Yen amount(Object[] row) {
        return Yen.of(((Number) row[1]).longValue());
    }
}
