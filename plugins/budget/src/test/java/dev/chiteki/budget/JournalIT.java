package dev.chiteki.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.document.Cell;
import dev.chiteki.api.document.SheetFormat;
import dev.chiteki.api.document.SheetRow;
import dev.chiteki.api.document.Spreadsheets;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.tenant.TenantScope;
import dev.chiteki.testkit.ChitekiPlatform;
import dev.chiteki.testkit.OpenPage;
import dev.chiteki.testkit.PageClient;
import dev.chiteki.testkit.PlatformTest;
import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The journal as people see it: what its page shows for an address, and what its files hold. */
@PlatformTest(regions = "sapporo")
class JournalIT {

    private static final TenantId SAPPORO = new TenantId("sapporo");
    private static final String JOURNAL = "/sapporo/budget/entries";
    private static final Pattern WAY = Pattern.compile("/sapporo/budget/entries\\?[^\"\\\\]*kind=[^\"\\\\]+");
    private static final Pattern REWRITTEN = Pattern.compile("\"key\":\"query\",\"feat\":\\d+,\"value\":\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("2002-\\d{6}");

    @Test
    void theFileHoldsExactlyWhatTheAddressFilters(ChitekiPlatform platform) {
        Clerk clerk = Clerk.of(platform, "secretariat@sapporo");
        clerk.book("allocation", 100_000, Map.of("category", "equipment"));
        clerk.book("allocation", 50_000, Map.of("category", "indirect"));
        String small = clerk.book("expenditure", 3_000, purchase("equipment", "ＡＢＣ計測"));
        String large = clerk.book("expenditure", 9_000, purchase("equipment", "abc計測"));
        clerk.book("expenditure", 9_500, purchase("equipment", "北の印刷"));
        clerk.book("expenditure", 4_000, purchase("indirect", "ABC計測"));
        String filter = "?kind=expenditure&category=equipment&payee=Ａbc&amount=1000..9000&sort=amount";

        OpenPage page = platform.pages("secretariat@sapporo").open(TableFile.encoded(JOURNAL + filter));
        List<List<String>> file = TableFile.csv(platform, JOURNAL + filter);

        assertThat(page.drawn()).contains("条件に合う2件", "12,000");
        assertThat(file.getFirst()).containsExactly("番号", "日付", "種別", "費目", "支払先", "使途", "金額（円）", "状態");
        assertThat(file.subList(1, file.size()))
                .containsExactly(
                        List.of(small, "2002-07-01", "支出", "設備備品費", "ＡＢＣ計測", "測定装置", "3000", "処理待ち"),
                        List.of(large, "2002-07-01", "支出", "設備備品費", "abc計測", "測定装置", "9000", "処理待ち"));
    }

    @Test
    void statesTellWhatBecameOfADocumentAndReversalsCountAgainstSums(ChitekiPlatform platform) {
        Clerk clerk = Clerk.of(platform, "secretariat@sapporo");
        clerk.book("allocation", 100_000, Map.of("category", "equipment"));
        String paid = clerk.book("expenditure", 3_000, purchase("equipment", "測器"));
        clerk.book("payment", 3_000, Map.of("predecessor", paid));
        String undone = clerk.book("expenditure", 500, purchase("equipment", "測器"));
        clerk.tryToReverse(undone, "誤り");
        String open = clerk.book("expenditure", 700, purchase("equipment", "測器"));

        assertThat(numbers(platform, "?kind=expenditure&state=open")).containsExactly(open);
        assertThat(numbers(platform, "?kind=expenditure&state=done")).containsExactly(paid);
        assertThat(numbers(platform, "?kind=expenditure&state=reversed")).containsExactly(undone);
        assertThat(numbers(platform, "?kind=expenditure&state=done,reversed&sort=number"))
                .containsExactly(paid, undone);
        assertThat(numbers(platform, "?kind=grant-decision&state=open")).isEmpty();
        List<List<String>> reversals = TableFile.csv(platform, JOURNAL + "?kind=reversal&amount=-500..-500");
        assertThat(reversals).hasSize(4);
        assertThat(reversals.get(1)).contains("-500");
        assertThat(numbers(platform, "?search=誤り")).hasSize(3);
        assertThat(numbers(platform, "?date=2002-07-02..")).isEmpty();
    }

    @Test
    void ofAHundredThousandDocumentsOnlyThoseInSightAreSent(ChitekiPlatform platform) {
        Clerk.of(platform, "secretariat@sapporo").book("allocation", 1_000, Map.of("category", "equipment"));
        fill(platform);
        PageClient pages = platform.pages("secretariat@sapporo");

        OpenPage page = pages.open(JOURNAL);

        assertThat(page.drawn()).contains("100,002件", "2002-200000").doesNotContain("2002-150000");
        assertThat(NUMBER.matcher(page.drawn())
                        .results()
                        .map(MatchResult::group)
                        .distinct())
                .hasSizeLessThan(200);
        assertThat(page.drawn().length()).isLessThan(1_000_000);
        List<List<String>> file = TableFile.csv(platform, JOURNAL + "?amount=1..49999&kind=commitment&sort=number");
        assertThat(file).hasSize(50_000);
        assertThat(file.get(1).getFirst()).isEqualTo("2002-100001");
        assertThat(file.getLast().getFirst()).isEqualTo("2002-149999");
    }

    @Test
    void theFileOfThePresidentIsInTheLanguageOfThePage(ChitekiPlatform platform) {
        List<List<String>> file = TableFile.csv(platform, JOURNAL);

        assertThat(file).hasSize(2);
        assertThat(file.get(1)).contains("交付決定", "500000000");
    }

    @Test
    void aSpreadsheetHoldsTheSameRowsWithAmountsAndDaysAsSuch(ChitekiPlatform platform) {
        Clerk clerk = Clerk.of(platform, "secretariat@sapporo");
        clerk.book("allocation", 100_000, Map.of("category", "equipment"));
        String bought = clerk.book("expenditure", 3_000, purchase("equipment", "北の測器"));
        clerk.book("expenditure", 4_000, purchase("equipment", "別の測器"));
        String filter = "?kind=expenditure&payee=北の";

        byte[] file = TableFile.of(platform, JOURNAL + filter, SheetFormat.XLSX);

        List<SheetRow> rows = platform.part(Spreadsheets.class).read("a.xlsx", new ByteArrayInputStream(file));
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().cells()).contains(Cell.of("番号"), Cell.of("金額（円）"));
        assertThat(rows.get(1).cells())
                .contains(Cell.of(bought), Cell.of(3_000), Cell.of(LocalDate.of(2002, 7, 1)), Cell.of("北の測器"));
    }

    @Test
    void everyWayFromTheOverviewNarrowsTheJournalAsItSays(ChitekiPlatform platform) {
        PageClient pages = platform.pages("president@sapporo");
        List<String> ways = WAY.matcher(pages.open("/sapporo/budget").drawn())
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();

        assertThat(ways).isNotEmpty();
        for (String way : ways) {
            String journal = pages.open(way).drawn();

            assertThat(journal).as(way).contains("条件に合う");
            assertThat(parameters(rewritten(journal).orElse(way))).as(way).isEqualTo(parameters(way));
        }
        String unknown = pages.open(JOURNAL + "?kind=ALLOCATION").drawn();
        assertThat(parameters(rewritten(unknown).orElseThrow())).isEmpty();
    }

    /** The address's parameters as the table has written them anew: what it cannot read it leaves out. */
    private static Optional<String> rewritten(String drawn) {
        return REWRITTEN
                .matcher(drawn)
                .results()
                .map(match -> "?" + match.group(1))
                .findFirst();
    }

    /** Each parameter of the address with its values, in whatever order they stand. */
    private static Map<String, Set<String>> parameters(String address) {
        String query = address.substring(address.indexOf('?') + 1);
        return Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .map(parameter ->
                        URLDecoder.decode(parameter, StandardCharsets.UTF_8).split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> Set.of(pair[1].split(","))));
    }

    /** Documents without postings: enough for a list. */
    private static void fill(ChitekiPlatform platform) {
        TenantTransactions transactions = platform.part(TenantTransactions.class);
        String digits = "(select 0 as d union all select 1 union all select 2 union all select 3 union all select 4"
                + " union all select 5 union all select 6 union all select 7 union all select 8 union all select 9)";
        String all = "select a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d + 1 as n from " + digits + " a, "
                + digits + " b, " + digits + " c, " + digits + " e, " + digits + " f";
        TenantScope.run(
                SAPPORO,
                () -> transactions.write(() -> {
                    transactions
                            .jdbc()
                            .sql("insert into budget_document (id, fiscal_year, kind, document_date, category, amount,"
                                    + " payee, purpose, reason, act_id, search_text, payee_search, purpose_search,"
                                    + " recorded_by, recorded_at) select 20020000000 + 100000 + n, 2002, 'COMMITMENT',"
                                    + " '2002-07-01', 'equipment', n, concat('測器', n), '部品', '', 20020000000 + 100000 + n,"
                                    + " concat('測器', n), concat('測器', n), '部品', 'test', '2002-07-01 00:00:00' from ("
                                    + all + ") numbers")
                            .update();
                    return transactions
                            .jdbc()
                            .sql("insert into budget_document_state (document_id, open_amount, version)"
                                    + " select id, amount, 0 from budget_document where id > 20020000000 + 100000")
                            .update();
                }));
    }

    private static List<String> numbers(ChitekiPlatform platform, String filter) {
        List<List<String>> file = TableFile.csv(platform, JOURNAL + filter);
        return file.subList(1, file.size()).stream().map(List::getFirst).toList();
    }

    private static Map<String, Object> purchase(String category, String payee) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("category", category);
        fields.put("payee", payee);
        fields.put("purpose", "測定装置");
        return fields;
    }
}
