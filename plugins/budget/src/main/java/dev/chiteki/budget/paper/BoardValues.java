package dev.chiteki.budget.paper;

import dev.chiteki.api.chart.Chart;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.books.CategorySummary;
import dev.chiteki.budget.books.Outlook;
import dev.chiteki.budget.books.Waiting;
import dev.chiteki.budget.books.YearSummary;
import dev.chiteki.budget.outlook.Risk;
import dev.chiteki.budget.outlook.RiskKind;
import dev.chiteki.budget.words.YearCourse;
import dev.chiteki.budget.words.YearWords;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the template of the board paper names.
 *
 * @param standing of which day and up to which document
 * @param finding what the board should know first
 */
record BoardValues(
        String standing,
        String finding,
        List<Cell> figures,
        Chart course,
        String explanation,
        List<Line> categories,
        Line sum,
        String riskFinding,
        List<Line> risks,
        String waitingFinding,
        boolean waits,
        List<Line> waiting) {

    /** A figure with its name and what to compare it to. */
    record Cell(String name, String amount, String note) {}

    /** A row of a table. */
    record Line(String name, String note, List<String> amounts) {}

    /** @param last the number of the newest document of the books */
    static BoardValues of(Outlook outlook, List<Waiting> waiting, String last, YearWords words) {
        YearSummary year = outlook.summary();
        long documents = waiting.stream().mapToLong(Waiting::count).sum();
        return new BoardValues(
                words.text("board.standing", outlook.today(), last),
                words.finding(outlook),
                figures(outlook, words),
                new YearCourse(outlook, words).chart(YearCourse.Opening.NONE),
                words.explain(outlook),
                year.categories().stream()
                        .map(category -> category(category, words))
                        .toList(),
                sum(year, words),
                riskFinding(outlook, words),
                outlook.risks().stream()
                        .filter(BoardValues::isPrinted)
                        .map(risk -> risk(risk, words))
                        .toList(),
                documents == 0 ? words.text("waiting.none") : words.text("waiting.finding", documents),
                documents > 0,
                waiting.stream().map(one -> waiting(one, outlook, words)).toList());
    }

    private static List<Cell> figures(Outlook outlook, YearWords words) {
        YearSummary year = outlook.summary();
        Yen reached = outlook.forecast().atYearEnd();
        String planned = outlook.plannedToDate()
                .map(plan -> planned(year.spent().minus(plan), words))
                .orElseGet(() -> words.text("figure.no-plan"));
        return List.of(
                cell("subsidy", year.subsidy(), words.text("figure.decided-on", year.decidedOn()), words),
                cell("spent", year.spent(), planned, words),
                cell(
                        "committed",
                        year.committed(),
                        words.text("figure.inspected-of", words.glance(year.inspected())),
                        words),
                cell(
                        "forecast",
                        reached,
                        words.text("figure.of-subsidy", YearWords.share(reached, year.subsidy())),
                        words),
                cell(
                        "lapsing",
                        outlook.leftAtYearEnd(),
                        words.daysLeft(ChronoUnit.DAYS.between(
                                outlook.today(), year.year().lastDay())),
                        words));
    }

    private static String planned(Yen more, YearWords words) {
        if (more.amount() == 0) {
            return words.text("figure.as-planned");
        }
        return more.isNegative()
                ? words.text("figure.below-plan", words.glance(more.negated()))
                : words.text("figure.above-plan", words.glance(more));
    }

    private static Cell cell(String name, Yen amount, String note, YearWords words) {
        return new Cell(words.text("figure." + name), words.unit().digits(amount), note);
    }

    private static Line category(CategorySummary category, YearWords words) {
        return new Line(
                category.category().name(words.language()),
                YearWords.share(category.spent(), category.allocated()),
                amounts(
                        words,
                        category.allocated(),
                        category.spent(),
                        category.committed(),
                        category.reserved(),
                        category.available()));
    }

    private static Line sum(YearSummary year, YearWords words) {
        return new Line(
                words.text("sum"),
                YearWords.share(year.spent(), year.allocated()),
                amounts(words, year.allocated(), year.spent(), year.committed(), year.reserved(), year.available()));
    }

    private static String riskFinding(Outlook outlook, YearWords words) {
        String lapsing = words.glance(Risk.lapsing(outlook.risks()));
        long days = outlook.risks().getFirst().daysLeft();
        return days < 0
                ? words.text("risk.lapsed", lapsing)
                : words.text("risk.finding", lapsing, outlook.summary().year().lastDay(), days);
    }

    /** Few regions set money aside, and the page has room for what is there. */
    private static boolean isPrinted(Risk risk) {
        return risk.kind() != RiskKind.RESERVED || risk.amount().isPositive();
    }

    private static Line risk(Risk risk, YearWords words) {
        return new Line(
                words.text("risk." + risk.kind().code()),
                words.daysLeft(risk.daysLeft()),
                amounts(words, risk.amount()));
    }

    private static Line waiting(Waiting waiting, Outlook outlook, YearWords words) {
        long days = ChronoUnit.DAYS.between(waiting.oldest(), outlook.today());
        return new Line(
                words.text("waiting." + waiting.kind().code()),
                words.text("board.oldest", days),
                List.of(words.text("board.count", waiting.count()), words.exact(waiting.amount())));
    }

    private static List<String> amounts(YearWords words, Yen... amounts) {
        return IntStream.range(0, amounts.length)
                .mapToObj(place -> words.exact(amounts[place]))
                .toList();
    }
}
