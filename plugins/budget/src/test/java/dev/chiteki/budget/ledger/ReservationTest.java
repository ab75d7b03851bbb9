package dev.chiteki.budget.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.japan.Yen;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money set aside, bound out of that, and given back. */
class ReservationTest {

    private static final String LINE = "equipment";
    private static final LocalDate UNTIL = LocalDate.of(2002, 12, 31);

    private final PaperBooks books = PaperBooks.granted(500_000_000);

    @BeforeEach
    void allocate() {
        books.book(DocumentKind.ALLOCATION, 1_000, LINE);
    }

    @Test
    void whatIsReservedCanNeitherBeCommittedNorReservedByAnybodyElse() {
        books.book(DocumentKind.RESERVATION, 700, LINE);

        refusedBy(() -> books.book(DocumentKind.COMMITMENT, 301, LINE), "budget.overdrawn");
        refusedBy(() -> books.book(DocumentKind.RESERVATION, 301, LINE), "budget.overdrawn");

        assertBalances(300, 700, 0);
    }

    @Test
    void aReservationIsCommittedInPartsAndItsRestGoesBack() {
        DocumentNumber reservation = books.book(DocumentKind.RESERVATION, 700, LINE);
        books.follow(DocumentKind.COMMITMENT, 200, reservation);
        books.follow(DocumentKind.COMMITMENT, 300, reservation);
        assertBalances(300, 200, 500);

        books.follow(DocumentKind.RELEASE, 200, reservation);

        assertBalances(500, 0, 500);
        assertThat(books.document(reservation).open()).isEqualTo(Yen.ZERO);
    }

    @Test
    void whatIsLeftOfACommitmentAfterPartsWereSpentGoesBackAndNoMore() {
        DocumentNumber commitment = books.book(DocumentKind.COMMITMENT, 800, LINE);
        DocumentNumber inspection = books.follow(DocumentKind.DELIVERY_AND_INSPECTION, 500, commitment);
        books.follow(DocumentKind.EXPENDITURE, 500, inspection);

        refusedBy(() -> books.follow(DocumentKind.RELEASE, 301, commitment), "budget.predecessor-exceeded");
        books.follow(DocumentKind.RELEASE, 300, commitment);

        assertBalances(500, 0, 0);
        refusedBy(
                () -> books.follow(DocumentKind.DELIVERY_AND_INSPECTION, 1, commitment), "budget.predecessor-exceeded");
    }

    @Test
    void noMoreIsSpentOfACommitmentThanItHolds() {
        DocumentNumber commitment = books.book(DocumentKind.COMMITMENT, 800, LINE);
        books.follow(DocumentKind.DELIVERY_AND_INSPECTION, 500, commitment);

        Reason reason = refusedBy(
                () -> books.follow(DocumentKind.DELIVERY_AND_INSPECTION, 301, commitment),
                "budget.predecessor-exceeded");

        assertThat(reason.arguments()).startsWith(Yen.of(301), Yen.of(300));
    }

    @Test
    void aReleaseThatIsUndoneBindsTheMoneyAgainIfItIsStillThere() {
        DocumentNumber reservation = books.book(DocumentKind.RESERVATION, 700, LINE);
        DocumentNumber first = books.follow(DocumentKind.RELEASE, 700, reservation);
        books.reverse(first);
        assertBalances(300, 700, 0);
        DocumentNumber second = books.follow(DocumentKind.RELEASE, 700, reservation);
        books.book(DocumentKind.COMMITMENT, 400, LINE);

        refusedBy(() -> books.reverse(second), "budget.reversal-overdrawn");

        assertBalances(600, 0, 400);
    }

    @Test
    void anUndoneCommitmentGivesItsPartBackToTheReservation() {
        DocumentNumber reservation = books.book(DocumentKind.RESERVATION, 700, LINE);
        DocumentNumber commitment = books.follow(DocumentKind.COMMITMENT, 200, reservation);

        books.reverse(commitment);

        assertBalances(300, 700, 0);
        assertThat(books.document(reservation).open()).isEqualTo(Yen.of(700));
    }

    @Test
    void nothingIsCommittedOfAReservationWhoseTimeIsOverAndItsRestGoesBackOnTheDayAfter() {
        DocumentNumber reservation = books.reserve(700, LINE, UNTIL);
        OpenDocument open = books.document(reservation);

        Draft lapse = Bookkeeping.lapse(open);
        refusedBy(() -> books.follow(DocumentKind.COMMITMENT, 1, reservation), "budget.reservation-lapsed");
        books.book(lapse);

        assertThat(open.isLapsed(UNTIL)).isFalse();
        assertThat(open.isLapsed(UNTIL.plusDays(1))).isTrue();
        assertThat(lapse.date()).isEqualTo(UNTIL.plusDays(1));
        assertBalances(1_000, 0, 0);
    }

    @Test
    void aReservationWithoutALastDayHoldsUntilTheYearEnds() {
        OpenDocument open = books.document(books.book(DocumentKind.RESERVATION, 700, LINE));

        assertThat(open.isLapsed(LocalDate.of(2003, 3, 31))).isFalse();
        assertThat(open.isLapsed(LocalDate.of(2003, 4, 1))).isTrue();
        assertThat(Bookkeeping.lapse(open).date()).isEqualTo("2003-04-01");
    }

    @ParameterizedTest
    @CsvSource({
        "2003-04-01, budget.reservation-beyond-year",
        "2002-09-30, budget.reservation-until-past",
    })
    void aReservationEndsWithinItsYearAndNotBeforeItBegins(LocalDate until, String code) {
        Draft draft = new Draft(DocumentKind.RESERVATION, PaperBooks.DAY, LINE, Yen.of(1), null, until);

        List<Reason> reasons = Bookkeeping.objections(draft, books.books(), PaperBooks.DAY);

        assertThat(reasons).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo(code);
            assertThat(reason.field()).isEqualTo("until");
        });
    }

    @Test
    void everyObjectionIsNamedAtOnceAndNothingIsBooked() {
        LocalDate outside = LocalDate.of(2003, 4, 1);
        Draft draft = new Draft(DocumentKind.COMMITMENT, outside, LINE, Yen.of(1_001), null);

        List<Reason> reasons = Bookkeeping.objections(draft, books.books(), PaperBooks.DAY);

        assertThat(reasons)
                .extracting(Reason::code)
                .containsExactly("budget.date-future", "budget.date-outside-year", "budget.overdrawn");
        assertBalances(1_000, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({"DELIVERY_AND_INSPECTION", "EXPENDITURE", "PAYMENT", "RELEASE"})
    void aReservationIsFollowedByCommitmentsAndReleasesOnly(DocumentKind kind) {
        DocumentNumber reservation = books.book(DocumentKind.RESERVATION, 700, LINE);
        if (kind == DocumentKind.RELEASE) {
            DocumentNumber release = books.follow(kind, 1, reservation);
            refusedBy(() -> books.follow(DocumentKind.RELEASE, 1, release), "budget.holding-expected");
        } else {
            Reason reason = refusedBy(() -> books.follow(kind, 1, reservation), null);
            assertThat(reason.code()).endsWith("-expected");
        }
    }

    private void assertBalances(long available, long reserved, long committed) {
        Balances balances = books.balances();
        assertThat(balances.of(AccountKind.AVAILABLE, LINE)).isEqualTo(Yen.of(available));
        assertThat(balances.of(AccountKind.RESERVED, LINE)).isEqualTo(Yen.of(reserved));
        assertThat(balances.of(AccountKind.COMMITTED, LINE)).isEqualTo(Yen.of(committed));
        assertThat(balances.sum()).isEqualTo(Yen.ZERO);
    }

    private static Reason refusedBy(ThrowingCallable act, @org.jspecify.annotations.Nullable String code) {
        List<Reason> reasons = new java.util.ArrayList<>();
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(ChitekiException.class, refused -> reasons.addAll(refused.reasons()));
        if (code != null) {
            assertThat(reasons).extracting(Reason::code).containsExactly(code);
        }
        return reasons.getFirst();
    }
}
