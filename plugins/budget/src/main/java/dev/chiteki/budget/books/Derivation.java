package dev.chiteki.budget.books;

import dev.chiteki.api.japan.Yen;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A figure that no documents make: what it is calculated from.
 *
 * @param terms at least two; they come to the figure
 */
public record Derivation(Figure figure, List<Term> terms) {

    /** Copies the terms. */
    public Derivation {
        terms = List.copyOf(terms);
    }

    /** The figures that are calculated. */
    public enum Figure {
        /** Decided and not given to any category. */
        UNALLOCATED,
        /** Given to categories and bound by nothing. */
        UNCOMMITTED,
        /** What will have been spent when the year ends. */
        FORECAST,
        /** What will be left when the year ends. */
        LAPSING;

        /** Its name in addresses. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The figure of that name, if there is one. */
        public static Optional<Figure> of(String code) {
            return Arrays.stream(values())
                    .filter(figure -> figure.code().equals(code))
                    .findFirst();
        }
    }

    /** What figures are calculated from. */
    public enum Part {
        /** The subsidy decided. */
        SUBSIDY,
        /** What was given to categories. */
        ALLOCATED,
        /** Set aside and bound to nobody yet. */
        RESERVED,
        /** Bound and not yet spent. */
        COMMITTED,
        /** What is spent. */
        SPENT,
        /** What is expected to be spent until the year ends. */
        TO_COME,
        /** What will have been spent when the year ends. */
        FORECAST
    }

    /**
     * A part of it.
     *
     * @param amount added, or negative where it is taken away
     */
    public record Term(Part part, Yen amount) {}

    /** How the figure comes about in the outlook. */
    public static Derivation of(Figure figure, Outlook outlook) {
        YearSummary year = outlook.summary();
        Yen forecast = outlook.forecast().atYearEnd();
        Term subsidy = new Term(Part.SUBSIDY, year.subsidy());
        Term allocated = new Term(Part.ALLOCATED, year.allocated());
        Term spent = new Term(Part.SPENT, year.spent());
        return new Derivation(
                figure,
                switch (figure) {
                    case UNALLOCATED -> List.of(subsidy, taken(allocated));
                    case UNCOMMITTED ->
                        List.of(
                                allocated,
                                taken(new Term(Part.RESERVED, year.reserved())),
                                taken(new Term(Part.COMMITTED, year.committed())),
                                taken(spent));
                    case FORECAST -> List.of(spent, new Term(Part.TO_COME, forecast.minus(year.spent())));
                    case LAPSING -> List.of(subsidy, taken(new Term(Part.FORECAST, forecast)));
                });
    }

    /** What the terms come to: the figure. */
    public Yen result() {
        return terms.stream().map(Term::amount).reduce(Yen.ZERO, Yen::plus);
    }

    private static Term taken(Term term) {
        return new Term(term.part(), term.amount().negated());
    }
}
