package dev.chiteki.budget.rest;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.books.Plan;
import dev.chiteki.budget.outlook.MonthlyAmounts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The monthly plan of a fiscal year.
 *
 * @param revision counts from 1; 0 where there is no plan yet
 * @param months all twelve, or none where there is no plan yet
 * @param reason why it took the place of an earlier one
 */
public record PlanAnswer(
        FiscalYear fiscalYear,
        int revision,
        Yen total,
        List<Month> months,
        @Nullable String reason,
        @Nullable String recordedBy,
        @Nullable Instant recordedAt) {

    /**
     * What is planned for a month.
     *
     * @param month such as {@code 2002-07}
     */
    public record Month(String month, Yen amount) {}

    static PlanAnswer of(FiscalYear year, Optional<Plan> plan) {
        return plan.map(PlanAnswer::of).orElseGet(() -> new PlanAnswer(year, 0, Yen.ZERO, List.of(), null, null, null));
    }

    static PlanAnswer of(Plan plan) {
        MonthlyAmounts months = plan.months();
        return new PlanAnswer(
                months.year(),
                plan.revision(),
                months.total(),
                IntStream.range(0, MonthlyAmounts.MONTHS)
                        .mapToObj(place -> new Month(
                                MonthlyAmounts.months(months.year()).get(place).toString(), months.at(place)))
                        .toList(),
                plan.reason().isEmpty() ? null : plan.reason(),
                plan.recordedBy(),
                plan.recordedAt().toInstant(ZoneOffset.UTC));
    }
}
