package dev.chiteki.budget.returns;

import java.util.List;

/** Why a step has the base that it has. */
public enum Ground {
    /** The whole amount was received on one day. */
    RECEIVED(Article.ACT_19_1),
    /** The part of the amount that counts as received on that day, because there were several receipts. */
    TRACED(Article.ACT_19_1, Article.ORDER_10_1),
    /** What is left after a part payment, whenever it was received. */
    BALANCE(Article.ACT_19_1, Article.ORDER_10_2),
    /** What was unpaid on the due date. */
    UNPAID(Article.ACT_19_2),
    /** What is left after a part payment behind the due date. */
    UNPAID_BALANCE(Article.ACT_19_2, Article.ORDER_11);

    private final List<Article> articles;

    Ground(Article... articles) {
        this.articles = List.of(articles);
    }

    /** What it rests on, at least one. */
    public List<Article> articles() {
        return articles;
    }
}
