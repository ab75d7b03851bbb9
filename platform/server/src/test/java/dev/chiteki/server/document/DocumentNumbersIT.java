package dev.chiteki.server.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.document.DocumentNumber;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.audit.TestTrail;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.database.testing.TestDatabase;
import dev.chiteki.server.tenant.TenantScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DocumentNumbersIT {

    private static final FiscalYear YEAR = new FiscalYear(2002);
    private static final TenantTransactions TRANSACTIONS = TestDatabase.transactions();

    private final TenantId region = TestDatabase.freshRegion();
    private final DocumentNumbers numbers = new DocumentNumbers(
            TRANSACTIONS, TestTrail.of(TRANSACTIONS, TestDatabase.control()), () -> "secretariat@kobe");

    @Test
    void eachSubjectGetsTheNextNumberOfItsYearAndKeepsIt() {
        assertThat(number("budget", YEAR, "a")).isEqualTo(new DocumentNumber(YEAR, 1));
        assertThat(number("notes", YEAR, "a")).isEqualTo(new DocumentNumber(YEAR, 2));
        assertThat(number("budget", new FiscalYear(2003), "a").sequence()).isEqualTo(1);
        assertThat(number("budget", YEAR, "a")).isEqualTo(new DocumentNumber(YEAR, 1));
        assertThat(number("budget", YEAR, "b")).isEqualTo(new DocumentNumber(YEAR, 3));
    }

    @Test
    void anUndoneOneLeavesNoGap() {
        assertThatThrownBy(() -> TenantScope.run(
                        region,
                        () -> TRANSACTIONS.write(() -> {
                            numbers.number("budget", YEAR, "undone");
                            throw new IllegalStateException("refused");
                        })))
                .hasMessage("refused");

        assertThat(number("budget", YEAR, "next").sequence()).isEqualTo(1);
    }

    @Test
    void manyAtOnceAreWithoutGapsAndTwins() throws Exception {
        List<Integer> given = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            List<Future<DocumentNumber>> calls = IntStream.range(0, 60)
                    .mapToObj(call -> callers.submit(() -> number("budget", YEAR, "subject-" + call % 40)))
                    .toList();
            for (Future<DocumentNumber> call : calls) {
                given.add(call.get().sequence());
            }
        }

        assertThat(given.stream().distinct().sorted())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
        assertThat(given.subList(0, 20)).isEqualTo(given.subList(40, 60));
    }

    @Test
    void theFirstGivingAndEachPrintingAreAudited() {
        DocumentNumber given = number("budget", YEAR, "board-paper");
        number("budget", YEAR, "board-paper");
        TenantScope.run(region, () -> numbers.notePrinted(given, "budget", Locale.JAPANESE));

        List<String> acts =
                TenantScope.call(region, () -> TestTrail.of(TRANSACTIONS, TestDatabase.control()).latest(10).stream()
                        .map(row -> row.act() + " " + row.subject())
                        .toList());
        assertThat(acts)
                .containsExactly("document-printed document 2002-000001", "document-numbered document 2002-000001");
    }

    private DocumentNumber number(String plugin, FiscalYear year, String subject) {
        return TenantScope.call(region, () -> numbers.number(plugin, year, subject));
    }
}
