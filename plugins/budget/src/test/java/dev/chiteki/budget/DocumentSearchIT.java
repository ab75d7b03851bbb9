package dev.chiteki.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.search.SearchHit;
import dev.chiteki.api.search.SearchQuery;
import dev.chiteki.budget.ledger.DocumentNumber;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.tenant.TenantScope;
import dev.chiteki.testkit.ChitekiPlatform;
import dev.chiteki.testkit.PlatformTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@PlatformTest(regions = "sapporo")
class DocumentSearchIT {

    private static final TenantId SAPPORO = new TenantId("sapporo");

    @Test
    void documentsAreFoundByNumberPayeeAndPurposeWhateverTheirWidthAndCase(ChitekiPlatform platform) {
        Clerk clerk = Clerk.of(platform, "secretariat@sapporo");
        clerk.book("allocation", 100_000, Map.of("category", "equipment"));
        String wanted = clerk.book(
                "expenditure", 3_000, Map.of("category", "equipment", "payee", "ＡＢＣ商会", "purpose", "測定装置 100%"));
        clerk.book("expenditure", 4_000, Map.of("category", "equipment", "payee", "別の商会", "purpose", "測定装置"));

        assertThat(find(platform, "abc")).hasSize(3).first().satisfies(hit -> assertThat(hit.path())
                .isEqualTo("entries/" + wanted));
        assertThat(find(platform, "100% Abc")).hasSize(3);
        assertThat(find(platform, "商会　装置")).hasSize(6);
        assertThat(find(platform, wanted)).singleElement().satisfies(hit -> assertThat(hit.title())
                .contains(wanted, "支出", "3,000円"));
        assertThat(find(platform, "100_")).isEmpty();
    }

    @Test
    void aDocumentOfAnotherYearOpensBesideTheJournalOfItsOwn(ChitekiPlatform platform) {
        Clerk clerk = Clerk.of(platform, "secretariat@sapporo");
        clerk.book("allocation", 100_000, Map.of("category", "equipment"));
        clerk.book("expenditure", 3_000, Map.of("category", "equipment", "payee", "北海道計測", "purpose", "今年度の部品"));
        bookLastYear(platform, "北海道計測", "前年度の部品");

        String path = find(platform, "北海道計測 前年度").getFirst().path();
        String page = platform.pages("secretariat@sapporo")
                .open("/sapporo/budget/" + path)
                .drawn();
        List<List<String>> journal = TableFile.csv(platform, "/sapporo/budget/" + path);

        assertThat(path).isEqualTo("entries/2001-000001");
        assertThat(page).contains("支出負担行為 2001-000001", "前年度の部品").doesNotContain("今年度の部品");
        assertThat(journal).hasSize(2);
        assertThat(journal.get(1)).contains("2001-000001");
    }

    /** A year with one document, as it stands in the books once the next has begun. */
    private static void bookLastYear(ChitekiPlatform platform, String payee, String purpose) {
        TenantTransactions transactions = platform.part(TenantTransactions.class);
        TenantScope.run(
                SAPPORO,
                () -> transactions.write(() -> {
                    transactions
                            .jdbc()
                            .sql("insert into budget_fiscal_year (fiscal_year, decided_on, certainty, last_sequence,"
                                    + " version) values (2001, '2001-07-01', 'recalled', 1, 0)")
                            .update();
                    transactions
                            .jdbc()
                            .sql("insert into budget_document (id, fiscal_year, kind, document_date, category, amount,"
                                    + " payee, purpose, reason, act_id, search_text, recorded_by, recorded_at) values"
                                    + " (:id, 2001, 'COMMITMENT', '2001-08-01', 'equipment', 700, :payee, :purpose, '',"
                                    + " :id, :search, 'test', '2001-08-01 00:00:00')")
                            .param("id", new DocumentNumber(new FiscalYear(2001), 1).key())
                            .param("payee", payee)
                            .param("purpose", purpose)
                            .param("search", payee + " " + purpose)
                            .update();
                    return transactions
                            .jdbc()
                            .sql("insert into budget_document_state (document_id, open_amount, waits, version)"
                                    + " select id, amount, 1, 0 from budget_document where fiscal_year = 2001")
                            .update();
                }));
    }

    private static List<SearchHit> find(ChitekiPlatform platform, String typed) {
        var search = platform.part(Plugins.class)
                .enabled(SAPPORO, "budget")
                .orElseThrow()
                .searches()
                .getFirst();
        return platform.as("secretariat@sapporo", SAPPORO, () -> search.find().apply(SearchQuery.of(typed, 10)));
    }
}
