package dev.chiteki.budget.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fiscal year 2002 whose grant was decided on its first day, seen from the end of 2003. */
class BookingDatesTest {

    private static final FiscalYear YEAR = new FiscalYear(2002);
    private static final LocalDate LATE = LocalDate.of(2003, 12, 31);

    @ParameterizedTest
    @CsvSource({
        "COMMITMENT, 2002-03-31, budget.date-outside-year",
        "COMMITMENT, 2002-04-01,",
        "COMMITMENT, 2003-03-31,",
        "COMMITMENT, 2003-04-01, budget.date-outside-year",
        "ALLOCATION, 2003-04-01, budget.date-outside-year",
        "DELIVERY_AND_INSPECTION, 2003-03-31,",
        "DELIVERY_AND_INSPECTION, 2003-04-01, budget.date-outside-year",
        "EXPENDITURE, 2003-03-31,",
        "EXPENDITURE, 2003-04-01, budget.date-outside-year",
        "PAYMENT, 2003-04-01,",
        "PAYMENT, 2003-04-30,",
        "PAYMENT, 2003-05-01, budget.payment-too-late",
        "PAYMENT, 2002-03-31, budget.date-outside-year"
    })
    void workLiesWithinTheYearAndPaymentFollowsUntilTheEndOfApril(
            DocumentKind kind, LocalDate date, @Nullable String code) {
        assertThat(codes(kind, date, YEAR.firstDay(), LATE)).isEqualTo(expected(code, date));
    }

    @Test
    void nothingIsBookedBeforeItHappens() {
        LocalDate today = LocalDate.of(2002, 7, 15);

        assertThat(codes(DocumentKind.COMMITMENT, today, YEAR.firstDay(), today))
                .isEmpty();
        assertThat(codes(DocumentKind.COMMITMENT, today.plusDays(1), YEAR.firstDay(), today))
                .containsExactly("budget.date-future");
    }

    @Test
    void nothingIsBookedBeforeTheGrantIsDecided() {
        LocalDate decided = LocalDate.of(2002, 7, 1);

        assertThat(codes(DocumentKind.COMMITMENT, decided, decided, LATE)).isEmpty();
        assertThat(codes(DocumentKind.COMMITMENT, decided.minusDays(1), decided, LATE))
                .containsExactly("budget.date-before-decision");
    }

    @Test
    void nothingIsDatedBeforeWhatItFollows() {
        OpenDocument commitment = document(DocumentKind.COMMITMENT, LocalDate.of(2002, 10, 2));
        Draft early = new Draft(
                DocumentKind.DELIVERY_AND_INSPECTION, LocalDate.of(2002, 10, 1), "equipment", Yen.of(1), commitment);

        assertThat(codes(early, YEAR.firstDay(), LATE)).containsExactly("budget.date-before-predecessor");
    }

    @ParameterizedTest
    @CsvSource({"2003-07-31,", "2003-08-01, budget.books-closed", "2002-09-30, budget.date-before-predecessor"})
    void correctionsEndWhenTheBooksAreClosed(LocalDate date, @Nullable String code) {
        OpenDocument commitment = document(DocumentKind.COMMITMENT, LocalDate.of(2002, 10, 1));
        List<Posting> lines = Posting.move(
                Account.of(AccountKind.AVAILABLE, "equipment"),
                Account.of(AccountKind.COMMITTED, "equipment"),
                Yen.of(1_000));

        List<String> codes = codes(() -> Bookkeeping.reverse(commitment, lines, date, books(YEAR.firstDay()), LATE));

        assertThat(codes).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void theRulesSayWhereTheyAreWritten() {
        YearRules rules = YearRules.of(YEAR);

        assertThat(rules.lastPaymentDay(YEAR)).isEqualTo(LocalDate.of(2003, 4, 30));
        assertThat(rules.lastCorrectionDay(YEAR)).isEqualTo(LocalDate.of(2003, 7, 31));
        assertThat(rules.source()).contains("予算決算及び会計令");
        assertThat(rules.certainty()).isEqualTo(YearRules.Certainty.PRIMARY_TEXT);
    }

    private static List<String> expected(@Nullable String code, LocalDate date) {
        if (code == null) {
            return List.of();
        }
        return date.isBefore(YEAR.firstDay()) ? List.of(code, "budget.date-before-decision") : List.of(code);
    }

    private static List<String> codes(DocumentKind kind, LocalDate date, LocalDate decidedOn, LocalDate today) {
        OpenDocument predecessor = kind.predecessor()
                .filter(before -> kind.needsPredecessor())
                .map(before -> document(before, LocalDate.of(1999, 1, 1)))
                .orElse(null);
        return codes(new Draft(kind, date, "equipment", Yen.of(1), predecessor), decidedOn, today);
    }

    private static List<String> codes(Draft draft, LocalDate decidedOn, LocalDate today) {
        return codes(() -> Bookkeeping.book(draft, books(decidedOn), today));
    }

    private static List<String> codes(Runnable booking) {
        try {
            booking.run();
            return List.of();
        } catch (ChitekiException refused) {
            return refused.reasons().stream().map(Reason::code).toList();
        }
    }

    private static OpenDocument document(DocumentKind kind, LocalDate date) {
        return new OpenDocument(
                new DocumentNumber(YEAR, 7), kind, date, "equipment", Yen.of(1_000), Yen.of(1_000), false);
    }

    private static YearBooks books(LocalDate decidedOn) {
        Map<Account, Yen> amounts = new java.util.HashMap<>();
        for (AccountKind kind : AccountKind.values()) {
            amounts.put(Account.of(kind, "equipment"), Yen.of(1_000));
        }
        return new YearBooks(YEAR, decidedOn, Set.of("equipment"), new Balances(amounts));
    }
}
