package dev.chiteki.budget.rest;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.books.Outlook;
import dev.chiteki.budget.books.Waiting;
import dev.chiteki.budget.ledger.DocumentKind;
import dev.chiteki.budget.outlook.Forecast;
import dev.chiteki.budget.outlook.MonthlyAmounts;
import dev.chiteki.budget.outlook.Risk;
import dev.chiteki.budget.outlook.RiskKind;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where a fiscal year is heading.
 *
 * @param asOf the business day for which this holds
 * @param spentAtYearEnd by the forecast
 * @param leftAtYearEnd the subsidy less that
 * @param basis from what the forecast was concluded
 * @param lapsing what lapses when the year ends and nothing more is done
 */
public record OutlookAnswer(
        FiscalYear fiscalYear,
        LocalDate asOf,
        Yen subsidy,
        Yen spent,
        Yen spentAtYearEnd,
        Yen leftAtYearEnd,
        Forecast.Basis basis,
        Yen lapsing,
        List<Month> months,
        List<AtRisk> risks,
        List<Step> waiting) {

    /**
     * A month.
     *
     * @param month such as {@code 2002-07}
     * @param planned null where there is no plan
     * @param spent null for a month that has not begun
     * @param spentToDate from April to the end of the month; null for a month that has not begun
     * @param forecastToDate what will have been spent by its end; null for a month that is over
     */
    public record Month(
            String month,
            @Nullable Yen planned,
            @Nullable Yen plannedToDate,
            @Nullable Yen spent,
            @Nullable Yen spentToDate,
            @Nullable Yen forecastToDate) {}

    /**
     * Money that is lost to the year unless it takes its next step in time.
     *
     * @param lastBankDay the last day up to the deadline on which banks are open; null but for payments, and where the
     *     calendar does not reach so far
     * @param daysLeft until the deadline; below zero once it has passed
     */
    public record AtRisk(
            RiskKind kind,
            Yen amount,
            LocalDate deadline,
            @Nullable LocalDate lastBankDay,
            long daysLeft,
            Risk.Urgency urgency) {}

    /**
     * Documents whose next step waits.
     *
     * @param kind of the documents that wait
     * @param oldest the date of the one that waits longest
     */
    public record Step(DocumentKind kind, long count, Yen amount, LocalDate oldest) {}

    static OutlookAnswer of(Outlook outlook, List<Waiting> waiting) {
        return new OutlookAnswer(
                outlook.summary().year(),
                outlook.today(),
                outlook.summary().subsidy(),
                outlook.summary().spent(),
                outlook.forecast().atYearEnd(),
                outlook.leftAtYearEnd(),
                outlook.forecast().basis(),
                Risk.lapsing(outlook.risks()),
                IntStream.range(0, MonthlyAmounts.MONTHS)
                        .mapToObj(place -> month(outlook, place))
                        .toList(),
                outlook.risks().stream().map(OutlookAnswer::risk).toList(),
                waiting.stream().map(OutlookAnswer::step).toList());
    }

    private static Month month(Outlook outlook, int place) {
        boolean begun = place <= outlook.month()
                && !outlook.today().isBefore(outlook.summary().year().firstDay());
        return new Month(
                MonthlyAmounts.months(outlook.summary().year()).get(place).toString(),
                outlook.plan().map(plan -> plan.months().at(place)).orElse(null),
                outlook.plan().map(plan -> plan.months().upTo(place)).orElse(null),
                begun ? outlook.spent().at(place) : null,
                begun ? outlook.spent().upTo(place) : null,
                outlook.forecast().toDate().get(place).orElse(null));
    }

    private static AtRisk risk(Risk risk) {
        return new AtRisk(
                risk.kind(), risk.amount(), risk.deadline(), risk.lastBankDay(), risk.daysLeft(), risk.urgency());
    }

    private static Step step(Waiting waiting) {
        return new Step(waiting.kind(), waiting.count(), waiting.amount(), waiting.oldest());
    }
}
