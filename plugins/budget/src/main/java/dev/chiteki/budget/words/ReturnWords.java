package dev.chiteki.budget.words;

import dev.chiteki.api.text.ConstantName;
import dev.chiteki.api.text.Texts;
import dev.chiteki.budget.ledger.YearRules.Certainty;
import dev.chiteki.budget.returns.Article;
import dev.chiteki.budget.returns.Exact;
import dev.chiteki.budget.returns.Ground;
import dev.chiteki.budget.returns.ReturnKind;
import dev.chiteki.budget.returns.Rule;
import dev.chiteki.budget.returns.Step;
import java.util.Locale;

/** The words for the interest on returns, in the reader's language. */
public record ReturnWords(Texts texts) {

    /** What it is called. */
    public String name(ReturnKind kind) {
        return word("returns.kind.", kind);
    }

    /** The articles on which the step rests. */
    public String articles(Ground ground) {
        return ground.articles().stream()
                .map(this::name)
                .reduce((first, second) -> texts.get("returns.articles", first, second))
                .orElseThrow();
    }

    /** Why the step has its base and its days. */
    public String explain(Step step) {
        String ground = texts.get(
                "returns.ground." + ConstantName.of(step.ground()),
                step.base(),
                step.receivedOn() == null ? "" : step.receivedOn());
        return step.receiptDayCounted()
                .map(counted -> texts.get(counted ? "returns.receipt-counted" : "returns.receipt-not-counted"))
                .map(receipt -> texts.get("returns.sentences", ground, receipt))
                .orElse(ground);
    }

    /** What the rule says, and where it stands. */
    public String explain(Rule rule) {
        return word("returns.rule.", rule);
    }

    /** Yen with their fraction, in digits. */
    public String number(Exact yen) {
        return String.format(Locale.ROOT, "%,.4f", yen.yen());
    }

    /** Yen with their fraction and their unit. */
    public String yen(Exact yen) {
        return texts.get("returns.yen", number(yen));
    }

    /** How sure we are. */
    public String name(Certainty certainty) {
        return word("returns.certainty.", certainty);
    }

    private String name(Article article) {
        return word("returns.article.", article);
    }

    private String word(String group, Enum<?> constant) {
        return texts.get(group + ConstantName.of(constant));
    }
}
