package dev.chiteki.budget.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.japan.Yen;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever clerks try, in whatever order, the books stay sound. */
class LedgerPropertiesTest {

    private static final int ACTS = 2_000;
    private static final List<DocumentKind> EVERY = Arrays.stream(DocumentKind.values())
            .filter(kind -> kind != DocumentKind.GRANT_DECISION)
            .toList();
    // What a release has set free may be bound anew, and is not undone then.
    private static final List<DocumentKind> CHAIN =
            EVERY.stream().filter(kind -> kind != DocumentKind.RELEASE).toList();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 2002, 179})
    void randomActsNeverUnbalanceNorOverdrawTheBooks(long seed) {
        RandomGenerator random = random(seed);
        PaperBooks books = PaperBooks.granted(1_000_000);
        int booked = 0;

        for (int act = 0; act < ACTS; act++) {
            Map<Account, Yen> before = books.positions();
            if (tried(books, random, EVERY)) {
                booked++;
                assertSound(books, seed, act);
            } else {
                assertThat(books.positions())
                        .as("refused act %s of seed %s", act, seed)
                        .isEqualTo(before);
            }
        }

        assertThat(booked).as("acts that were booked").isGreaterThan(ACTS / 10);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 34, 55, 89})
    void undoingEverythingFromTheEndOfTheChainsLeavesOnlyTheGrant(long seed) {
        RandomGenerator random = random(seed);
        PaperBooks books = PaperBooks.granted(1_000_000);
        for (int act = 0; act < ACTS / 10; act++) {
            tried(books, random, CHAIN);
        }

        // Payments before expenditures and so on: an allocation may carry what was committed before it.
        List<DocumentNumber> lastOfTheChainFirst = books.documents().stream()
                .filter(document -> document.kind().isEntered() && !document.reversed())
                .sorted(Comparator.comparing(OpenDocument::kind).reversed())
                .map(OpenDocument::number)
                .toList();
        lastOfTheChainFirst.forEach(books::reverse);

        assertThat(books.positions()).isEqualTo(PaperBooks.granted(1_000_000).positions());
    }

    private static void assertSound(PaperBooks books, long seed, int act) {
        Balances balances = books.balances();
        assertThat(balances.sum()).as("sum after act %s of seed %s", act, seed).isEqualTo(Yen.ZERO);
        assertThat(balances.overdrawn())
                .as("overdrawn after act %s of seed %s", act, seed)
                .isEmpty();
        for (String category : PaperBooks.CATEGORIES) {
            assertOpen(books, DocumentKind.RESERVATION, AccountKind.RESERVED, category);
            assertOpen(books, DocumentKind.COMMITMENT, AccountKind.COMMITTED, category);
            assertOpen(books, DocumentKind.DELIVERY_AND_INSPECTION, AccountKind.INSPECTED, category);
            assertOpen(books, DocumentKind.EXPENDITURE, AccountKind.SPENT, category);
        }
    }

    /** What is open on the documents is what stands on their account. */
    private static void assertOpen(PaperBooks books, DocumentKind kind, AccountKind account, String category) {
        Yen open = books.documents().stream()
                .filter(document ->
                        document.kind() == kind && document.category().equals(category))
                .map(OpenDocument::open)
                .reduce(Yen.ZERO, Yen::plus);
        assertThat(open).isEqualTo(books.balances().of(account, category));
    }

    private static boolean tried(PaperBooks books, RandomGenerator random, List<DocumentKind> kinds) {
        DocumentKind kind = kinds.get(random.nextInt(kinds.size()));
        List<OpenDocument> documents = books.documents();
        OpenDocument any = documents.get(random.nextInt(documents.size()));
        long amount = random.nextLong(-10, 60_000);
        try {
            if (kind == DocumentKind.REVERSAL) {
                books.reverse(any.number());
            } else if (kind.needsPredecessor() || (kind == DocumentKind.COMMITMENT && random.nextBoolean())) {
                List<OpenDocument> fitting = documents.stream()
                        .filter(one -> kind.follows(one.kind()))
                        .toList();
                OpenDocument before = fitting.isEmpty() ? any : fitting.get(random.nextInt(fitting.size()));
                books.follow(kind, amount, before.number());
            } else {
                books.book(kind, amount, PaperBooks.CATEGORIES.get(random.nextInt(PaperBooks.CATEGORIES.size())));
            }
            return true;
        } catch (ChitekiException refused) {
            return false;
        }
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
