package dev.chiteki.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chiteki.api.error.ChitekiException;
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
import dev.chiteki.funds.SpendingPart;
import dev.chiteki.funds.SpendingRequest;
import dev.chiteki.testkit.ChitekiPlatform;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Another plugin that spends a region's money through the contract, and a clerk who looks into the books. */
record Buyer(ChitekiPlatform platform, Clerk clerk) {

    static final FundsLine LINE = new FundsLine(new FiscalYear(2002), "equipment");
    static final LocalDate DAY = LocalDate.of(2002, 7, 1);
    private static final TenantId REGION = new TenantId("ab");
    private static final String ACCOUNT = "secretariat@ab";

    /** One in a region whose line was given that much. */
    static Buyer with(ChitekiPlatform platform, long amount) {
        Clerk clerk = Clerk.of(platform, ACCOUNT);
        clerk.book("allocation", amount, Map.of("category", LINE.code(), "purpose", "配分"));
        return new Buyer(platform, clerk);
    }

    <T> T ask(Function<FundsLedger, T> question) {
        return platform.as(ACCOUNT, REGION, () -> question.apply(platform.service(FundsLedger.class)));
    }

    Yen available() {
        return ask(books -> books.available(LINE));
    }

    /** The numbers of what is held in that state. */
    List<String> numbers(FundsState state) {
        return ask(books -> books.find(LINE.year(), state)).stream()
                .map(FundsDocument::number)
                .toList();
    }

    /** What the act answers, whichever it is. */
    Object act(FundsRequest request) {
        return ask(books -> switch (request) {
            case ReservationRequest wanted -> books.reserve(wanted);
            case CommitmentRequest wanted -> books.commit(wanted);
            case SpendingRequest wanted -> books.spend(wanted);
            case SpendingPart wanted -> books.spend(wanted);
            case ReleaseRequest wanted -> books.release(wanted);
        });
    }

    /** The document that the act makes. */
    FundsDocument book(FundsRequest request) {
        act(request);
        return found(request.key());
    }

    ChitekiException refusal(FundsRequest request) {
        ChitekiException refused = catchThrowableOfType(ChitekiException.class, () -> act(request));
        assertThat(refused).as(request.toString()).isNotNull();
        return refused;
    }

    Eligibility eligibility(FundsRequest request) {
        return ask(books -> books.eligibility(request));
    }

    FundsDocument found(String key) {
        return ask(books -> books.find(key)).orElseThrow();
    }

    FundsState state(String key) {
        return found(key).state();
    }

    /** How many documents the books hold, which are sound. */
    long documents() {
        assertThat(clerk.get("verification?fiscalYear=2002").path("findings")).isEmpty();
        return clerk.get("entries?fiscalYear=2002").path("total").asLong();
    }

    /** What of the line is available, reserved, committed and spent. */
    List<Long> figures() {
        assertThat(clerk.get("verification?fiscalYear=2002").path("findings")).isEmpty();
        return List.of(figure("available"), figure("reserved"), figure("committed"), figure("spent"));
    }

    private long figure(String name) {
        return clerk.figure(LINE.code(), name);
    }

    static ReservationRequest reservation(long amount, @Nullable LocalDate until, String key) {
        return new ReservationRequest(LINE, Yen.of(amount), DAY, until, "部品", key);
    }

    static CommitmentRequest commitment(long amount, @Nullable String reservation, String key) {
        return new CommitmentRequest(LINE, Yen.of(amount), DAY, "測器", "部品", reservation, key);
    }

    static SpendingRequest spending(long amount, String payee, String key) {
        return new SpendingRequest(LINE, Yen.of(amount), DAY, payee, "部品", key);
    }

    static SpendingPart part(FundsDocument commitment, long amount, String key) {
        return new SpendingPart(commitment.number(), Yen.of(amount), DAY, "", key);
    }

    static ReleaseRequest release(FundsDocument document, String key) {
        return new ReleaseRequest(document.number(), DAY, "", key);
    }
}
