package dev.chiteki.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.funds.Eligibility;
import dev.chiteki.funds.FundsDocument;
import dev.chiteki.funds.FundsDocument.Kind;
import dev.chiteki.funds.FundsRequest;
import dev.chiteki.testkit.ChitekiPlatform;
import dev.chiteki.testkit.PlatformTest;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever plugins ask for in whatever order, and however often: the sums fit, and eligibility has foretold the act. */
@PlatformTest(regions = "ab")
class RandomFundsIT {

    private static final long ALLOCATED = 10_000;
    private static final int ACTS = 60;

    @ParameterizedTest
    @ValueSource(longs = {7, 2002})
    void randomActsNeverUnbalanceTheBooksAndReplaysChangeNothing(long seed, ChitekiPlatform platform) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Buyer buyer = Buyer.with(platform, ALLOCATED);
        List<FundsDocument> made = new ArrayList<>();
        int reversed = 0;

        for (int act = 0; act < ACTS; act++) {
            if (random.nextInt(6) == 0 && !made.isEmpty()) {
                String number = made.get(random.nextInt(made.size())).number();
                reversed += buyer.clerk().tryToReverse(number, "誤り").status() == 201 ? 1 : 0;
            } else {
                FundsRequest request = request(random, made, "act-" + act);
                tryTo(buyer, request, made);
            }
            assertFits(buyer, seed, act);
        }

        assertThat(made).as("acts that were booked").hasSizeGreaterThan(ACTS / 5);
        assertThat(reversed).as("acts that were reversed").isPositive();
    }

    private static void tryTo(Buyer buyer, FundsRequest request, List<FundsDocument> made) {
        Eligibility foretold = buyer.eligibility(request);
        try {
            Object first = buyer.act(request);
            assertThat(foretold.objections()).as(request.toString()).isEmpty();
            made.add(buyer.found(request.key()));
            long documents = buyer.documents();
            assertThat(buyer.act(request)).as("again: %s", request).isEqualTo(first);
            assertThat(buyer.documents()).as("again: %s", request).isEqualTo(documents);
        } catch (ChitekiException refused) {
            assertThat(foretold.objections())
                    .extracting(Eligibility.Objection::reason)
                    .as(request.toString())
                    .containsAll(refused.reasons());
        }
    }

    private static FundsRequest request(RandomGenerator random, List<FundsDocument> made, String key) {
        long amount = random.nextLong(-50, 4_000);
        if (made.isEmpty()) {
            return Buyer.reservation(amount, null, key);
        }
        FundsDocument any = made.get(random.nextInt(made.size()));
        int kind = random.nextInt(6);
        return switch (kind) {
            case 0 -> Buyer.reservation(amount, null, key);
            case 1 -> Buyer.commitment(amount, null, key);
            case 2 -> Buyer.commitment(amount, of(Kind.RESERVATION, made, any).number(), key);
            case 3 -> Buyer.spending(amount, "測器", key);
            case 4 -> Buyer.part(of(Kind.COMMITMENT, made, any), amount, key);
            default -> Buyer.release(any, key);
        };
    }

    /** The newest of that kind, or else the one given, which is refused then. */
    private static FundsDocument of(Kind kind, List<FundsDocument> made, FundsDocument otherwise) {
        return made.reversed().stream()
                .filter(document -> document.kind() == kind)
                .findFirst()
                .orElse(otherwise);
    }

    private static void assertFits(Buyer buyer, long seed, int act) {
        List<Long> figures = buyer.figures();
        assertThat(figures).as("act %s of seed %s", act, seed).allSatisfy(figure -> assertThat(figure)
                .isNotNegative());
        assertThat(figures.stream().mapToLong(Long::longValue).sum())
                .as("act %s of seed %s", act, seed)
                .isEqualTo(ALLOCATED);
    }
}
