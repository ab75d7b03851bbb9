package dev.chiteki.budget.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookkeepingTest {

    private static final LocalDate LATE = LocalDate.of(2003, 12, 31);

    private final PaperBooks books = PaperBooks.granted(500_000_000);

    @Test
    void moneyGoesFromAccountToAccountAlongTheChain() {
        books.book(DocumentKind.ALLOCATION, 100_000, "equipment");
        DocumentNumber commitment = books.book(DocumentKind.COMMITMENT, 80_000, "equipment");
        DocumentNumber inspection = books.follow(DocumentKind.DELIVERY_AND_INSPECTION, 60_000, commitment);
        DocumentNumber expenditure = books.follow(DocumentKind.EXPENDITURE, 50_000, inspection);
        books.follow(DocumentKind.PAYMENT, 40_000, expenditure);

        Balances balances = books.balances();
        assertThat(balances.of(AccountKind.GRANT, "")).isEqualTo(Yen.of(-500_000_000));
        assertThat(balances.of(AccountKind.UNALLOCATED, "")).isEqualTo(Yen.of(499_900_000));
        assertThat(balances.of(AccountKind.AVAILABLE, "equipment")).isEqualTo(Yen.of(20_000));
        assertThat(balances.of(AccountKind.COMMITTED, "equipment")).isEqualTo(Yen.of(20_000));
        assertThat(balances.of(AccountKind.INSPECTED, "equipment")).isEqualTo(Yen.of(10_000));
        assertThat(balances.of(AccountKind.SPENT, "equipment")).isEqualTo(Yen.of(10_000));
        assertThat(balances.of(AccountKind.PAID, "equipment")).isEqualTo(Yen.of(40_000));
        assertThat(balances.sum()).isEqualTo(Yen.ZERO);
    }

    @Test
    void theLastYenCanBeCommittedAndNotOneMore() {
        books.book(DocumentKind.ALLOCATION, 1_000, "equipment");
        books.book(DocumentKind.COMMITMENT, 999, "equipment");

        refusedBy(() -> books.book(DocumentKind.COMMITMENT, 2, "equipment"), "budget.overdrawn", "amount");
        books.book(DocumentKind.COMMITMENT, 1, "equipment");

        assertThat(books.balances().of(AccountKind.AVAILABLE, "equipment")).isEqualTo(Yen.ZERO);
    }

    @Test
    void anOverdraftNamesTheAmountWhatIsThereAndWhatIsMissing() {
        books.book(DocumentKind.ALLOCATION, 1_000, "equipment");

        Reason reason =
                refusedBy(() -> books.book(DocumentKind.COMMITMENT, 1_500, "equipment"), "budget.overdrawn", "amount");

        assertThat(reason.arguments()).containsExactly(Yen.of(1_500), Yen.of(1_000), Yen.of(500));
    }

    @Test
    void noMoreThanTheSubsidyIsAllocated() {
        refusedBy(
                () -> books.book(DocumentKind.ALLOCATION, 500_000_001, "equipment"),
                "budget.unallocated-overdrawn",
                "amount");

        books.book(DocumentKind.ALLOCATION, 500_000_000, "equipment");
    }

    @Test
    void aCategoryDoesNotSpendTheMoneyOfAnother() {
        books.book(DocumentKind.ALLOCATION, 1_000, "equipment");

        refusedBy(() -> books.book(DocumentKind.COMMITMENT, 1, "personnel"), "budget.overdrawn", "amount");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void anAmountIsMoreThanNothing(long amount) {
        refusedBy(
                () -> books.book(DocumentKind.ALLOCATION, amount, "equipment"), "budget.amount-not-positive", "amount");
    }

    @Test
    void anAmountBeyondAllMoneyIsRefusedWithoutOverflow() {
        refusedBy(
                () -> books.book(DocumentKind.ALLOCATION, Long.MAX_VALUE, "equipment"),
                "budget.unallocated-overdrawn",
                "amount");
    }

    @Test
    void aFollowerTakesNoMoreThanIsOpen() {
        books.book(DocumentKind.ALLOCATION, 10_000, "equipment");
        DocumentNumber small = books.book(DocumentKind.COMMITMENT, 1_000, "equipment");
        books.book(DocumentKind.COMMITMENT, 9_000, "equipment");
        books.follow(DocumentKind.DELIVERY_AND_INSPECTION, 400, small);

        Reason reason = refusedBy(
                () -> books.follow(DocumentKind.DELIVERY_AND_INSPECTION, 601, small),
                "budget.predecessor-exceeded",
                "amount");

        assertThat(reason.arguments()).containsExactly(Yen.of(601), Yen.of(600), small);
    }

    @ParameterizedTest
    @CsvSource({
        "DELIVERY_AND_INSPECTION, budget.commitment-missing",
        "EXPENDITURE, budget.inspection-missing",
        "PAYMENT, budget.expenditure-missing"
    })
    void whatFollowsNeedsWhatItFollows(DocumentKind kind, String code) {
        books.book(DocumentKind.ALLOCATION, 1_000, "equipment");

        refusedBy(() -> books.book(kind, 1, "equipment"), code, "predecessor");
    }

    @ParameterizedTest
    @CsvSource({
        "DELIVERY_AND_INSPECTION, budget.commitment-expected",
        "EXPENDITURE, budget.inspection-expected",
        "PAYMENT, budget.expenditure-expected"
    })
    void whatFollowsAnAllocationIsNoChain(DocumentKind kind, String code) {
        DocumentNumber allocation = books.book(DocumentKind.ALLOCATION, 1_000, "equipment");

        refusedBy(() -> books.follow(kind, 1, allocation), code, "predecessor");
    }

    @Test
    void aCommitmentFollowsAReservationOrNothing() {
        DocumentNumber allocation = books.book(DocumentKind.ALLOCATION, 1_000, "equipment");

        refusedBy(
                () -> books.follow(DocumentKind.COMMITMENT, 1, allocation),
                "budget.reservation-expected",
                "predecessor");
    }

    @Test
    void aFollowerStaysInItsCategory() {
        books.book(DocumentKind.ALLOCATION, 1_000, "equipment");
        DocumentNumber commitment = books.book(DocumentKind.COMMITMENT, 1_000, "equipment");
        Draft draft = new Draft(
                DocumentKind.DELIVERY_AND_INSPECTION,
                PaperBooks.DAY,
                "personnel",
                Yen.of(1),
                books.document(commitment));

        refusedBy(() -> Bookkeeping.book(draft, books.books(), LATE), "budget.category-differs", "category");
    }

    @Test
    void anUnknownCategoryIsNamed() {
        Reason reason = refusedBy(
                () -> books.book(DocumentKind.ALLOCATION, 1, "yachts"), "budget.category-unknown", "category");

        assertThat(reason.arguments()).containsExactly("yachts", new FiscalYear(2002));
    }

    @Test
    void aReversalRestoresTheBalances() {
        books.book(DocumentKind.ALLOCATION, 1_000, "equipment");
        Balances before = books.balances();
        DocumentNumber commitment = books.book(DocumentKind.COMMITMENT, 700, "equipment");

        books.reverse(commitment);

        assertThat(books.positions()).isEqualTo(PaperBooks.positions(before));
        assertThat(books.document(commitment).reversed()).isTrue();
    }

    @Test
    void aReversalOpensWhatItFollowed() {
        books.book(DocumentKind.ALLOCATION, 1_000, "equipment");
        DocumentNumber commitment = books.book(DocumentKind.COMMITMENT, 700, "equipment");
        DocumentNumber inspection = books.follow(DocumentKind.DELIVERY_AND_INSPECTION, 300, commitment);

        books.reverse(inspection);

        assertThat(books.document(commitment).open()).isEqualTo(Yen.of(700));
    }

    @Test
    void whatOthersRestOnIsNotReversed() {
        books.book(DocumentKind.ALLOCATION, 1_000, "equipment");
        DocumentNumber commitment = books.book(DocumentKind.COMMITMENT, 700, "equipment");
        books.follow(DocumentKind.DELIVERY_AND_INSPECTION, 300, commitment);

        Reason reason = refusedBy(() -> books.reverse(commitment), "budget.reversal-depends", null);

        assertThat(reason.arguments()).containsExactly(commitment, Yen.of(300));
    }

    @Test
    void aReversalHappensOnceAndIsFinal() {
        DocumentNumber allocation = books.book(DocumentKind.ALLOCATION, 1_000, "equipment");
        DocumentNumber reversal = books.reverse(allocation);

        refusedBy(() -> books.reverse(allocation), "budget.reversed-already", null);
        refusedBy(() -> books.reverse(reversal), "budget.reversal-of-reversal", null);
    }

    @Test
    void theGrantDecisionIsNotReversed() {
        refusedBy(() -> books.reverse(books.grant()), "budget.reversal-of-decision", null);
    }

    @Test
    void anAllocationThatIsSpentIsNotTakenBack() {
        DocumentNumber allocation = books.book(DocumentKind.ALLOCATION, 1_000, "equipment");
        books.book(DocumentKind.COMMITMENT, 1, "equipment");

        Reason reason = refusedBy(() -> books.reverse(allocation), "budget.reversal-overdrawn", null);

        assertThat(reason.arguments()).containsExactly(allocation, Yen.of(1_000), Yen.of(999));
    }

    @Test
    void nothingFollowsWhatWasReversed() {
        books.book(DocumentKind.ALLOCATION, 1_000, "equipment");
        DocumentNumber commitment = books.book(DocumentKind.COMMITMENT, 700, "equipment");
        books.reverse(commitment);

        refusedBy(
                () -> books.follow(DocumentKind.DELIVERY_AND_INSPECTION, 1, commitment),
                "budget.predecessor-reversed",
                "predecessor");
    }

    @Test
    void allReasonsAreToldAtOnce() {
        Draft draft = new Draft(DocumentKind.COMMITMENT, LocalDate.of(2004, 4, 1), "yachts", Yen.of(1), null);

        assertThatExceptionOfType(ChitekiException.class)
                .isThrownBy(() -> Bookkeeping.book(draft, books.books(), LATE))
                .satisfies(refused -> {
                    assertThat(refused.fault()).isEqualTo(Fault.REFUSED);
                    assertThat(refused.reasons())
                            .extracting(Reason::code)
                            .isEqualTo(List.of(
                                    "budget.date-future", "budget.date-outside-year", "budget.category-unknown"));
                });
    }

    private static Reason refusedBy(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable act,
            String code,
            @org.jspecify.annotations.Nullable String field) {
        Predicate<Reason> expected =
                reason -> reason.code().equals(code) && java.util.Objects.equals(reason.field(), field);
        ChitekiException[] caught = new ChitekiException[1];
        assertThatExceptionOfType(ChitekiException.class)
                .isThrownBy(act)
                .satisfies(refused -> caught[0] = refused)
                .satisfies(refused -> assertThat(refused.reasons()).anyMatch(expected));
        return caught[0].reasons().stream().filter(expected).findFirst().orElseThrow();
    }
}
