package dev.chiteki.budget;

import static dev.chiteki.budget.Buyer.DAY;
import static dev.chiteki.budget.Buyer.LINE;
import static dev.chiteki.budget.Buyer.commitment;
import static dev.chiteki.budget.Buyer.part;
import static dev.chiteki.budget.Buyer.release;
import static dev.chiteki.budget.Buyer.reservation;
import static dev.chiteki.budget.Buyer.spending;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.funds.Eligibility;
import dev.chiteki.funds.FundsDocument;
import dev.chiteki.funds.FundsLine;
import dev.chiteki.funds.FundsRequest;
import dev.chiteki.funds.FundsState;
import dev.chiteki.funds.ReleaseRequest;
import dev.chiteki.funds.SpendingPart;
import dev.chiteki.funds.SpendingRequest;
import dev.chiteki.testkit.ChitekiPlatform;
import dev.chiteki.testkit.PlatformTest;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The contract with other plugins, on the real books of a region. */
@PlatformTest(regions = "ab")
class FundsIT {

    @Test
    void moneyIsReservedCommittedSpentInPartsAndWhatIsLeftGoesBack(ChitekiPlatform platform) {
        Buyer buyer = Buyer.with(platform, 1_000);

        FundsDocument reservation = buyer.book(reservation(800, null, "r"));
        FundsDocument commitment = buyer.book(commitment(600, reservation.number(), "c"));
        FundsDocument first = buyer.book(part(commitment, 250, "s1"));
        buyer.book(part(commitment, 150, "s2"));
        assertThat(buyer.figures()).containsExactly(200L, 200L, 200L, 400L);
        buyer.book(release(commitment, "l1"));
        buyer.book(release(reservation, "l2"));

        assertThat(buyer.figures()).containsExactly(600L, 0L, 0L, 400L);
        assertThat(first.line()).isEqualTo(LINE);
        assertThat(first.kind()).isEqualTo(FundsDocument.Kind.SPENDING);
        assertThat(first.payee()).isEqualTo("測器");
        assertThat(buyer.state("r")).isEqualTo(FundsState.RELEASED);
        assertThat(buyer.state("c")).isEqualTo(FundsState.RELEASED);
        assertThat(buyer.state("s1")).isEqualTo(FundsState.DONE);
        assertThat(first.page()).contains("/ab/budget/entries/" + first.number());
        assertThat(platform.pages("secretariat@ab")
                        .open(first.page().orElseThrow())
                        .drawn())
                .contains(first.number());
    }

    @Test
    void aRepeatedRequestAnswersTheFirstResultAndBooksNothing(ChitekiPlatform platform) {
        Buyer buyer = Buyer.with(platform, 1_000);
        FundsDocument reservation = buyer.book(reservation(500, null, "r"));
        FundsDocument commitment = buyer.book(commitment(300, reservation.number(), "c"));
        Object spending = buyer.act(part(commitment, 100, "s"));
        Object release = buyer.act(release(commitment, "l"));
        long documents = buyer.documents();

        FundsDocument reservedAgain = buyer.book(reservation(500, null, "r"));
        FundsDocument committedAgain = buyer.book(commitment(300, reservation.number(), "c"));
        Object spentAgain = buyer.act(part(commitment, 100, "s"));
        Object releasedAgain = buyer.act(release(commitment, "l"));

        assertThat(reservedAgain.number()).isEqualTo(reservation.number());
        assertThat(committedAgain.number()).isEqualTo(commitment.number());
        assertThat(spentAgain).isEqualTo(spending);
        assertThat(releasedAgain).isEqualTo(release);
        assertThat(buyer.documents()).isEqualTo(documents);
        assertThat(buyer.figures()).containsExactly(700L, 200L, 0L, 100L);
    }

    @Test
    void aKeyThatComesWithOtherContentIsAConflictThatNamesEachDifference(ChitekiPlatform platform) {
        Buyer buyer = Buyer.with(platform, 1_000);
        FundsDocument commitment = buyer.book(commitment(300, null, "c"));
        buyer.book(part(commitment, 100, "s"));
        buyer.book(spending(50, "測器", "d"));
        long documents = buyer.documents();

        ChitekiException other = buyer.refusal(spending(51, "別社", "d"));
        ChitekiException kind = buyer.refusal(spending(300, "測器", "c"));
        ChitekiException source = buyer.refusal(spending(100, "測器", "s"));
        ChitekiException reserved = buyer.refusal(reservation(50, null, "d"));

        assertThat(List.of(other, kind, source, reserved))
                .allSatisfy(refused -> assertThat(refused.fault()).isEqualTo(Fault.CONFLICT));
        assertThat(codes(other)).containsExactly("budget.reused-amount", "budget.reused-payee");
        assertThat(other.reasons().getFirst().arguments()).endsWith(Yen.of(50), Yen.of(51));
        assertThat(codes(kind)).containsExactly("budget.reused-kind");
        assertThat(codes(source)).containsExactly("budget.reused-predecessor");
        assertThat(codes(reserved)).containsExactly("budget.reused-kind");
        assertThat(buyer.documents()).isEqualTo(documents);
    }

    @Test
    void eligibilityGivesTheReasonsOfTheActInWordsAndBooksNothing(ChitekiPlatform platform) {
        Buyer buyer = Buyer.with(platform, 1_000);
        FundsDocument commitment = buyer.book(commitment(300, null, "c"));
        long documents = buyer.documents();
        FundsLine unknown = new FundsLine(LINE.year(), "none");
        FundsLine ungranted = new FundsLine(new FiscalYear(1999), "equipment");
        List<FundsRequest> wrong = List.of(
                spending(701, "測器", "w1"),
                new SpendingRequest(LINE, Yen.of(-1), DAY.plusDays(1), "", "部品", "w2"),
                new SpendingRequest(unknown, Yen.of(1), DAY, "測器", "部品", "w3"),
                new SpendingRequest(ungranted, Yen.of(1), DAY, "測器", "部品", "w4"),
                reservation(1, LocalDate.of(2003, 4, 1), "w5"),
                commitment(1, "2002-009999", "w6"),
                part(commitment, 301, "w7"),
                new SpendingPart("nonsense", Yen.of(1), DAY, "", "w8"),
                new ReleaseRequest("2002-000001", DAY, "", "w9"),
                commitment(301, null, "c"));

        for (FundsRequest request : wrong) {
            Eligibility eligibility = buyer.eligibility(request);
            ChitekiException refused = buyer.refusal(request);

            assertThat(eligibility.isGranted()).as(request.toString()).isFalse();
            assertThat(eligibility.objections())
                    .extracting(Eligibility.Objection::reason)
                    .as(request.toString())
                    .containsAll(refused.reasons());
            assertThat(eligibility.objections())
                    .extracting(Eligibility.Objection::sentence)
                    .allSatisfy(sentence -> assertThat(sentence).isNotBlank().doesNotContain("budget."));
        }

        assertThat(List.<FundsRequest>of(
                        spending(700, "測器", "r"),
                        part(commitment, 300, "r"),
                        release(commitment, "r"),
                        commitment(300, null, "c")))
                .allSatisfy(request ->
                        assertThat(buyer.eligibility(request).objections()).isEmpty());
        assertThat(buyer.documents()).isEqualTo(documents);
    }

    @Test
    void whatAReservationHoldsIsFreeOnceItsTimeIsOver(ChitekiPlatform platform) {
        Buyer buyer = Buyer.with(platform, 1_000);
        FundsDocument reservation = buyer.book(reservation(800, LocalDate.of(2002, 7, 31), "r"));
        platform.clock(LocalDate.of(2002, 7, 31));
        assertThat(buyer.available()).isEqualTo(Yen.of(200));

        platform.clock(LocalDate.of(2002, 8, 1));
        ChitekiException late = buyer.refusal(commitment(1, reservation.number(), "c"));

        assertThat(codes(late)).containsExactly("budget.reservation-lapsed");
        assertThat(buyer.state("r")).isEqualTo(FundsState.LAPSED);
        assertThat(buyer.available()).isEqualTo(Yen.of(1_000));
        assertThat(buyer.eligibility(spending(1_000, "測器", "s")).isGranted()).isTrue();
        buyer.book(spending(1_000, "測器", "s"));
        assertThat(buyer.figures()).containsExactly(0L, 0L, 0L, 1_000L);
        assertThat(buyer.state("r")).isEqualTo(FundsState.RELEASED);
    }

    @Test
    void nothingOutlivesTheFiscalYear(ChitekiPlatform platform) {
        Buyer buyer = Buyer.with(platform, 1_000);
        FundsDocument reservation = buyer.book(reservation(500, null, "r"));
        FundsDocument commitment = buyer.book(commitment(300, null, "c"));
        LocalDate after = LocalDate.of(2003, 4, 1);
        platform.clock(after);

        ChitekiException spent = buyer.refusal(new SpendingPart(commitment.number(), Yen.of(1), after, "", "s"));

        assertThat(codes(spent)).containsExactly("budget.date-outside-year");
        assertThat(reservation.until()).isEqualTo(LocalDate.of(2003, 3, 31));
        assertThat(buyer.numbers(FundsState.LAPSED))
                .containsExactly(reservation.number(), commitment.number());
        buyer.book(new ReleaseRequest(commitment.number(), after, "年度末", "l"));
        assertThat(buyer.figures()).containsExactly(1_000L, 0L, 0L, 0L);
    }

    @Test
    void whatIsReversedInTheBooksIsToldAndItsPartIsOpenAgain(ChitekiPlatform platform) {
        Buyer buyer = Buyer.with(platform, 1_000);
        FundsDocument commitment = buyer.book(commitment(300, null, "c"));
        FundsDocument spending = buyer.book(part(commitment, 300, "s"));

        int answer = buyer.clerk().tryToReverse(spending.number(), "誤り").status();

        assertThat(answer).isEqualTo(201);
        assertThat(buyer.state("s")).isEqualTo(FundsState.REVERSED);
        assertThat(buyer.found("c").open()).isEqualTo(Yen.of(300));
        assertThat(buyer.figures()).containsExactly(700L, 0L, 300L, 0L);
    }

    @Test
    void ofTwoWhoWantTheLastYenExactlyOneGetsIt(ChitekiPlatform platform) throws Exception {
        Buyer buyer = Buyer.with(platform, 1_000);
        buyer.book(commitment(999, null, "c"));
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Boolean> spender = () -> taken(buyer, together, spending(1, "測器", "s"));
        Callable<Boolean> reserver = () -> taken(buyer, together, reservation(1, null, "r"));

        List<Future<Boolean>> won;
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            won = both.invokeAll(List.of(spender, reserver));
        }

        assertThat(won).extracting(Future::get).containsExactlyInAnyOrder(true, false);
        assertThat(buyer.figures().getFirst()).isZero();
    }

    private static boolean taken(Buyer buyer, CyclicBarrier together, FundsRequest request) throws Exception {
        together.await();
        try {
            buyer.act(request);
            return true;
        } catch (ChitekiException refused) {
            assertThat(codes(refused)).containsExactly("budget.overdrawn");
            return false;
        }
    }

    private static List<String> codes(ChitekiException refused) {
        return refused.reasons().stream().map(Reason::code).toList();
    }
}
