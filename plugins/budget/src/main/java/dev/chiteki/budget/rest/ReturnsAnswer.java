package dev.chiteki.budget.rest;

import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.ledger.YearRules.Certainty;
import dev.chiteki.budget.returns.Article;
import dev.chiteki.budget.returns.Ground;
import dev.chiteki.budget.returns.Interest;
import dev.chiteki.budget.returns.ReturnKind;
import dev.chiteki.budget.returns.Rule;
import dev.chiteki.budget.returns.Step;
import dev.chiteki.budget.words.ReturnWords;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has to be paid beside the principal.
 *
 * @param amount of the surcharge or late interest, its fraction dropped once
 * @param exact the sum of the steps in yen before that, with four decimal places
 * @param unpaid the principal that is still to be returned
 * @param steps that sum to it
 * @param rules that hold for it
 */
public record ReturnsAnswer(
        ReturnKind kind, Yen amount, String exact, Yen unpaid, List<StepAnswer> steps, List<RuleAnswer> rules) {

    static ReturnsAnswer of(ReturnKind kind, Interest interest, ReturnWords words) {
        return new ReturnsAnswer(
                kind,
                interest.amount(),
                interest.exact().toString(),
                interest.unpaid(),
                interest.steps().stream()
                        .map(step -> StepAnswer.of(step, words))
                        .toList(),
                interest.rules().stream()
                        .map(rule -> RuleAnswer.of(rule, words))
                        .toList());
    }

    /**
     * Days in a row on which the same base bears interest.
     *
     * @param from the first day that counts
     * @param to the last day that counts
     * @param days both ends included
     * @param exact what it bears in yen, with four decimal places
     * @param ground why it has this base
     * @param receivedOn the day on which the base counts as received, where that matters
     * @param receiptDayCounted whether that day is among those that count
     * @param article in the reader's words
     * @param articles for programs
     * @param explanation in the reader's words
     */
    public record StepAnswer(
            Yen base,
            LocalDate from,
            LocalDate to,
            long days,
            String exact,
            Ground ground,
            @Nullable LocalDate receivedOn,
            @Nullable Boolean receiptDayCounted,
            String article,
            List<Article> articles,
            String explanation) {

        static StepAnswer of(Step step, ReturnWords words) {
            return new StepAnswer(
                    step.base(),
                    step.from(),
                    step.to(),
                    step.days(),
                    step.interest().toString(),
                    step.ground(),
                    step.receivedOn(),
                    step.receiptDayCounted().orElse(null),
                    words.articles(step.ground()),
                    step.ground().articles(),
                    words.explain(step));
        }
    }

    /**
     * A rule that was applied.
     *
     * @param certainty how sure we are of it
     * @param text in the reader's words
     */
    public record RuleAnswer(Rule rule, Certainty certainty, String text) {

        static RuleAnswer of(Rule rule, ReturnWords words) {
            return new RuleAnswer(rule, rule.certainty(), words.explain(rule));
        }
    }
}
