package dev.chiteki.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.funds.CommitmentRequest;
import dev.chiteki.funds.Eligibility;
import dev.chiteki.funds.FundsDocument;
import dev.chiteki.funds.FundsLedger;
import dev.chiteki.funds.FundsLine;
import dev.chiteki.funds.FundsRequest;
import dev.chiteki.funds.FundsState;
import dev.chiteki.funds.ReleaseRequest;
import dev.chiteki.funds.ReservationRequest;
import dev.chiteki.funds.Spending;
import dev.chiteki.funds.SpendingPart;
import dev.chiteki.funds.SpendingRequest;
import dev.chiteki.testkit.ChitekiPlatform;
import dev.chiteki.testkit.PlatformTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

/** The contract with other plugins, on the real books of a region. */
@PlatformTest(regions = "ab")
class FundsIT {

    private static final TenantId REGION = new TenantId("ab");
    private static final String CLERK = "secretariat@ab";
    private static final FundsLine LINE = new FundsLine(new FiscalYear(2002), "equipment");
    private static final LocalDate DAY = LocalDate.of(2002, 7, 1);

    @Test
    void moneyIsReservedCommittedSpentInPartsAndWhatIsLeftGoesBack(ChitekiPlatform platform) {
        Clerk clerk = allocated(platform, 1_000);

        FundsDocument reservation = ask(platform, books -> books.reserve(reservation(800, null, "r")));
        FundsDocument commitment = ask(platform, books -> books.commit(commitment(600, reservation.number(), "c")));
        Spending first = ask(platform, books -> books.spend(part(commitment, 250, "s1")));
        ask(platform, books -> books.spend(part(commitment, 150, "s2")));
        assertFigures(clerk, 200, 200, 200, 400);
        ask(platform, books -> books.release(release(commitment, "l1")));
        ask(platform, books -> books.release(release(reservation, "l2")));

        assertFigures(clerk, 600, 0, 0, 400);
        assertThat(first.line()).isEqualTo(LINE);
        assertThat(state(platform, "r")).isEqualTo(FundsState.RELEASED);
        assertThat(state(platform, "c")).isEqualTo(FundsState.RELEASED);
        assertThat(state(platform, "s1")).isEqualTo(FundsState.DONE);
        FundsDocument found = ask(platform, books -> books.find("s1")).orElseThrow();
        assertThat(found.kind()).isEqualTo(FundsDocument.Kind.SPENDING);
        assertThat(found.payee()).isEqualTo("測器");
        assertThat(found.page()).contains("/ab/budget/entries/" + first.number());
        assertThat(platform.pages(CLERK).open(found.page().orElseThrow()).drawn()).contains(first.number());
    }

    @Test
    void aRepeatedRequestAnswersTheFirstResultAndBooksNothing(ChitekiPlatform platform) {
        Clerk clerk = allocated(platform, 1_000);
        FundsDocument reservation = ask(platform, books -> books.reserve(reservation(500, null, "r")));
        FundsDocument commitment = ask(platform, books -> books.commit(commitment(300, reservation.number(), "c")));
        Spending spending = ask(platform, books -> books.spend(part(commitment, 100, "s")));
        FundsDocument release = ask(platform, books -> books.release(release(commitment, "l")));
        long documents = documents(clerk);

        assertThat(ask(platform, books -> books.reserve(reservation(500, null, "r"))).number())
                .isEqualTo(reservation.number());
        assertThat(ask(platform, books -> books.commit(commitment(300, reservation.number(), "c"))).number())
                .isEqualTo(commitment.number());
        assertThat(ask(platform, books -> books.spend(part(commitment, 100, "s")))).isEqualTo(spending);
        assertThat(ask(platform, books -> books.release(release(commitment, "l")))).isEqualTo(release);

        assertThat(documents(clerk)).isEqualTo(documents);
        assertFigures(clerk, 700, 200, 0, 100);
    }

    @Test
    void aKeyThatComesWithOtherContentIsAConflictThatNamesEachDifference(ChitekiPlatform platform) {
        Clerk clerk = allocated(platform, 1_000);
        FundsDocument commitment = ask(platform, books -> books.commit(commitment(300, null, "c")));
        ask(platform, books -> books.spend(part(commitment, 100, "s")));
        ask(platform, books -> books.spend(spending(50, "測器", "d")));
        long documents = documents(clerk);

        ChitekiException other = refused(platform, books -> books.spend(spending(51, "別社", "d")));
        ChitekiException kind = refused(platform, books -> books.spend(spending(300, "測器", "c")));
        ChitekiException source = refused(platform, books -> books.spend(spending(100, "測器", "s")));
        ChitekiException reserved = refused(platform, books -> books.reserve(reservation(50, null, "d")));

        assertThat(List.of(other, kind, source, reserved))
                .allSatisfy(refused -> assertThat(refused.fault()).isEqualTo(Fault.CONFLICT));
        assertThat(codes(other)).containsExactly("budget.reused-amount", "budget.reused-payee");
        assertThat(other.reasons().getFirst().arguments()).endsWith(Yen.of(50), Yen.of(51));
        assertThat(codes(kind)).containsExactly("budget.reused-kind");
        assertThat(codes(source)).containsExactly("budget.reused-predecessor");
        assertThat(codes(reserved)).containsExactly("budget.reused-kind");
        assertThat(documents(clerk)).isEqualTo(documents);
    }

    @Test
    void eligibilityGivesTheReasonsOfTheActInWordsAndBooksNothing(ChitekiPlatform platform) {
        Clerk clerk = allocated(platform, 1_000);
        FundsDocument commitment = ask(platform, books -> books.commit(commitment(300, null, "c")));
        long documents = documents(clerk);
        List<FundsRequest> wrong = List.of(
                spending(701, "測器", "w1"),
                new SpendingRequest(LINE, Yen.of(-1), DAY.plusDays(1), "", "部品", "w2"),
                new SpendingRequest(new FundsLine(new FiscalYear(2002), "none"), Yen.of(1), DAY, "測器", "部品", "w3"),
                new SpendingRequest(new FundsLine(new FiscalYear(1999), "equipment"), Yen.of(1), DAY, "測器", "部品", "w4"),
                reservation(1, LocalDate.of(2003, 4, 1), "w5"),
                commitment(1, "2002-009999", "w6"),
                part(commitment, 301, "w7"),
                new SpendingPart("nonsense", Yen.of(1), DAY, "", "w8"),
                new ReleaseRequest("2002-000001", DAY, "", "w9"),
                commitment(301, null, "c"));

        for (FundsRequest request : wrong) {
            Eligibility eligibility = ask(platform, books -> books.eligibility(request));
            ChitekiException refused = refused(platform, books -> act(books, request));

            assertThat(eligibility.isGranted()).as(request.toString()).isFalse();
            assertThat(eligibility.objections())
                    .extracting(Eligibility.Objection::reason)
                    .as(request.toString())
                    .containsAll(refused.reasons());
            assertThat(eligibility.objections())
                    .extracting(Eligibility.Objection::sentence)
                    .allSatisfy(sentence -> assertThat(sentence).isNotBlank().doesNotContain("budget."));
        }

        assertThat(ask(platform, books -> books.eligibility(spending(700, "測器", "r"))).isGranted()).isTrue();
        assertThat(ask(platform, books -> books.eligibility(part(commitment, 300, "r"))).isGranted()).isTrue();
        assertThat(ask(platform, books -> books.eligibility(release(commitment, "r"))).isGranted()).isTrue();
        assertThat(ask(platform, books -> books.eligibility(commitment(300, null, "c"))).isGranted()).isTrue();
        assertThat(documents(clerk)).isEqualTo(documents);
    }

    @Test
    void whatAReservationHoldsIsFreeOnceItsTimeIsOver(ChitekiPlatform platform) {
        Clerk clerk = allocated(platform, 1_000);
        FundsDocument reservation =
                ask(platform, books -> books.reserve(reservation(800, LocalDate.of(2002, 7, 31), "r")));
        platform.clock(LocalDate.of(2002, 7, 31));
        assertThat(ask(platform, books -> books.available(LINE))).isEqualTo(Yen.of(200));

        platform.clock(LocalDate.of(2002, 8, 1));
        ChitekiException late =
                refused(platform, books -> books.commit(commitment(1, reservation.number(), "c")));

        assertThat(codes(late)).containsExactly("budget.reservation-lapsed");
        assertThat(state(platform, "r")).isEqualTo(FundsState.LAPSED);
        assertThat(ask(platform, books -> books.available(LINE))).isEqualTo(Yen.of(1_000));
        assertThat(ask(platform, books -> books.eligibility(spending(1_000, "測器", "s"))).isGranted()).isTrue();
        ask(platform, books -> books.spend(spending(1_000, "測器", "s")));
        assertFigures(clerk, 0, 0, 0, 1_000);
        assertThat(state(platform, "r")).isEqualTo(FundsState.RELEASED);
    }

    @Test
    void nothingOutlivesTheFiscalYear(ChitekiPlatform platform) {
        Clerk clerk = allocated(platform, 1_000);
        FundsDocument reservation = ask(platform, books -> books.reserve(reservation(500, null, "r")));
        FundsDocument commitment = ask(platform, books -> books.commit(commitment(300, null, "c")));
        platform.clock(LocalDate.of(2003, 4, 1));
        LocalDate after = LocalDate.of(2003, 4, 1);

        ChitekiException spent = refused(
                platform, books -> books.spend(new SpendingPart(commitment.number(), Yen.of(1), after, "", "s")));

        assertThat(codes(spent)).containsExactly("budget.date-outside-year");
        assertThat(reservation.until()).isEqualTo(LocalDate.of(2003, 3, 31));
        assertThat(ask(platform, books -> books.find(LINE.year(), FundsState.LAPSED)))
                .extracting(FundsDocument::number)
                .containsExactly(reservation.number(), commitment.number());
        ask(platform, books -> books.release(new ReleaseRequest(commitment.number(), after, "年度末", "l")));
        assertFigures(clerk, 1_000, 0, 0, 0);
    }

    @Test
    void whatIsReversedInTheBooksIsToldAndItsPartIsOpenAgain(ChitekiPlatform platform) {
        Clerk clerk = allocated(platform, 1_000);
        FundsDocument commitment = ask(platform, books -> books.commit(commitment(300, null, "c")));
        Spending spending = ask(platform, books -> books.spend(part(commitment, 300, "s")));

        assertThat(clerk.tryToReverse(spending.number(), "誤り").status()).isEqualTo(201);

        assertThat(state(platform, "s")).isEqualTo(FundsState.REVERSED);
        assertThat(ask(platform, books -> books.find("c")).orElseThrow().open()).isEqualTo(Yen.of(300));
        assertFigures(clerk, 700, 0, 300, 0);
    }

    @Test
    void ofTwoWhoWantTheLastYenExactlyOneGetsIt(ChitekiPlatform platform) throws Exception {
        Clerk clerk = allocated(platform, 1_000);
        ask(platform, books -> books.commit(commitment(999, null, "c")));
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Boolean> spender = () -> taken(platform, together, books -> books.spend(spending(1, "測器", "s")));
        Callable<Boolean> reserver = () -> taken(platform, together, books -> books.reserve(reservation(1, null, "r")));

        List<Boolean> won;
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> results = both.invokeAll(List.of(spender, reserver));
            won = List.of(results.getFirst().get(), results.getLast().get());
        }

        assertThat(won).containsExactlyInAnyOrder(true, false);
        assertThat(clerk.figure("equipment", "available")).isZero();
    }

    private static boolean taken(ChitekiPlatform platform, CyclicBarrier together, Function<FundsLedger, Object> act)
            throws Exception {
        together.await();
        try {
            ask(platform, act);
            return true;
        } catch (ChitekiException refused) {
            assertThat(codes(refused)).containsExactly("budget.overdrawn");
            return false;
        }
    }

    private static Object act(FundsLedger books, FundsRequest request) {
        return switch (request) {
            case ReservationRequest wanted -> books.reserve(wanted);
            case CommitmentRequest wanted -> books.commit(wanted);
            case SpendingRequest wanted -> books.spend(wanted);
            case SpendingPart wanted -> books.spend(wanted);
            case ReleaseRequest wanted -> books.release(wanted);
        };
    }

    private static Clerk allocated(ChitekiPlatform platform, long amount) {
        Clerk clerk = Clerk.of(platform, CLERK);
        clerk.book("allocation", amount, Map.of("category", "equipment", "purpose", "配分"));
        return clerk;
    }

    private static <T> T ask(ChitekiPlatform platform, Function<FundsLedger, T> act) {
        return platform.as(CLERK, REGION, () -> act.apply(platform.service(FundsLedger.class)));
    }

    private static ChitekiException refused(ChitekiPlatform platform, Function<FundsLedger, Object> act) {
        ChitekiException refused = catchThrowableOfType(ChitekiException.class, () -> ask(platform, act));
        assertThat(refused).isNotNull();
        return refused;
    }

    private static List<String> codes(ChitekiException refused) {
        return refused.reasons().stream().map(Reason::code).toList();
    }

    private static FundsState state(ChitekiPlatform platform, String key) {
        return ask(platform, books -> books.find(key)).orElseThrow().state();
    }

    private static long documents(Clerk clerk) {
        assertThat(clerk.get("verification?fiscalYear=2002").path("findings")).isEmpty();
        return clerk.get("entries?fiscalYear=2002").path("total").asLong();
    }

    private static void assertFigures(Clerk clerk, long available, long reserved, long committed, long spent) {
        assertThat(clerk.get("verification?fiscalYear=2002").path("findings")).isEmpty();
        assertThat(List.of(
                        clerk.figure("equipment", "available"),
                        clerk.figure("equipment", "reserved"),
                        clerk.figure("equipment", "committed"),
                        clerk.figure("equipment", "spent")))
                .as("available, reserved, committed, spent")
                .containsExactly(available, reserved, committed, spent);
    }

    private static ReservationRequest reservation(long amount, @Nullable LocalDate until, String key) {
        return new ReservationRequest(LINE, Yen.of(amount), DAY, until, "部品", key);
    }

    private static CommitmentRequest commitment(long amount, @Nullable String reservation, String key) {
        return new CommitmentRequest(LINE, Yen.of(amount), DAY, "測器", "部品", reservation, key);
    }

    private static SpendingRequest spending(long amount, String payee, String key) {
        return new SpendingRequest(LINE, Yen.of(amount), DAY, payee, "部品", key);
    }

    private static SpendingPart part(FundsDocument commitment, long amount, String key) {
        return new SpendingPart(commitment.number(), Yen.of(amount), DAY, "", key);
    }

    private static ReleaseRequest release(FundsDocument document, String key) {
        return new ReleaseRequest(document.number(), DAY, "", key);
    }
}
