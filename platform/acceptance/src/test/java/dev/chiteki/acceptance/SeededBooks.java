package dev.chiteki.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.tenant.TenantScope;
import dev.chiteki.testkit.Answer;
import dev.chiteki.testkit.ChitekiPlatform;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A year's books of a hundred thousand documents: purchases of all categories from July to January, most of them paid,
 * some still under way, with every posting, state and balance as booking writes them. The decision, the allocations and
 * the plan are entered through the doors; the purchases past them, because booking one by one would take hours. What says
 * that the books are right afterwards is their own verification.
 */
final class SeededBooks {

    static final LocalDate TODAY = LocalDate.of(2003, 2, 1);

    private static final int CHAINS = 26_000;
    private static final int ROWS_AT_ONCE = 400;
    private static final LocalDate FIRST = LocalDate.of(2002, 7, 1);
    private static final List<String> KINDS =
            List.of("COMMITMENT", "DELIVERY_AND_INSPECTION", "EXPENDITURE", "PAYMENT");
    private static final List<String> ACCOUNTS = List.of("AVAILABLE", "COMMITTED", "INSPECTED", "SPENT", "PAID");
    private static final Map<String, Long> ALLOCATED = Map.of(
            "equipment",
            150_000_000L,
            "personnel",
            120_000_000L,
            "operations",
            160_000_000L,
            "administration",
            40_000_000L);

    private final ChitekiPlatform platform;
    private final String region;
    private final Random numbers = new Random(2002);
    private final List<Object[]> documents = new ArrayList<>();
    private final List<Object[]> postings = new ArrayList<>();
    private final List<Object[]> states = new ArrayList<>();
    private final Map<String, Long> changes = new HashMap<>();
    private long sequence;

    private SeededBooks(ChitekiPlatform platform, String region) {
        this.platform = platform;
        this.region = region;
    }

    static SeededBooks of(ChitekiPlatform platform, String region) {
        return new SeededBooks(platform, region);
    }

    /** Enters all and lets the business day be that of the last of them. */
    void enter() {
        ALLOCATED.forEach((category, amount) -> post("entries", """
                {"kind": "allocation", "date": "2002-07-01", "category": "%s", "amount": %d, "purpose": "配分"}
                """.formatted(category, amount)));
        post("plan", """
                {"fiscalYear": 2002, "months": [{"month": "2002-09", "amount": 150000000}, {"month": "2003-02", "amount": 200000000}]}
                """);
        platform.clock(TODAY);
        TenantTransactions transactions = platform.part(TenantTransactions.class);
        TenantScope.run(
                new TenantId(region),
                () -> transactions.write(() -> {
                    sequence = transactions
                            .jdbc()
                            .sql("SELECT last_sequence FROM budget_fiscal_year WHERE fiscal_year = 2002")
                            .query(Long.class)
                            .single();
                    makeChains();
                    write(transactions);
                    return sequence;
                }));
    }

    private void makeChains() {
        List<Map.Entry<String, Long>> categories =
                ALLOCATED.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        for (int chain = 0; chain < CHAINS; chain++) {
            Map.Entry<String, Long> category = categories.get(chain % categories.size());
            long amount = category.getValue() / (CHAINS / categories.size()) * (50 + numbers.nextInt(45)) / 100;
            int steps = numbers.nextInt(100) < 90 ? KINDS.size() : 1 + numbers.nextInt(KINDS.size());
            addChain(category.getKey(), amount, steps, "業者" + numbers.nextInt(500));
        }
    }

    private void addChain(String category, long amount, int steps, String payee) {
        LocalDate day = FIRST.plusDays(numbers.nextInt(200));
        Long before = null;
        for (int step = 0; step < steps; step++) {
            long id = 20020000000L + ++sequence;
            String purpose = "試薬・消耗品（第" + sequence + "号）";
            Object[] document = {
                id,
                2002,
                KINDS.get(step),
                day.plusDays(step * 2L),
                category,
                amount,
                payee,
                purpose,
                "",
                before,
                id,
                ("2002-%06d " + payee + " " + purpose + " ").formatted(sequence),
                "secretariat@" + region,
                day.plusDays(step * 2L).atTime(10, 0)
            };
            documents.add(document);
            move(id, category, step, amount);
            boolean isFollowed = step + 1 < steps;
            boolean waits = !isFollowed && !KINDS.get(step).equals("PAYMENT");
            states.add(new Object[] {id, isFollowed ? 0 : amount, 0, waits ? 1 : null});
            before = id;
        }
    }

    /** As a posting line is keyed: ten places for each document. */
    private void move(long document, String category, int step, long amount) {
        post(document * 10, document, ACCOUNTS.get(step), category, -amount);
        post(document * 10 + 1, document, ACCOUNTS.get(step + 1), category, amount);
    }

    private void post(long id, long document, String account, String category, long amount) {
        postings.add(new Object[] {id, document, 2002, account, category, amount});
        changes.merge(account + " " + category, amount, Long::sum);
    }

    private void write(TenantTransactions transactions) {
        insert(
                transactions,
                "budget_document (id, fiscal_year, kind, document_date, category, amount, payee, purpose, reason,"
                        + " predecessor_id, act_id, search_text, recorded_by, recorded_at)",
                documents);
        insert(transactions, "budget_posting (id, document_id, fiscal_year, account, category, amount)", postings);
        insert(transactions, "budget_document_state (document_id, open_amount, version, waits)", states);
        transactions
                .jdbc()
                .sql("UPDATE budget_fiscal_year SET last_sequence = ? WHERE fiscal_year = 2002")
                .params(sequence)
                .update();
        changes.forEach((account, change) -> balance(transactions, account.split(" "), change));
    }

    private static void balance(TenantTransactions transactions, String[] account, long change) {
        transactions
                .jdbc()
                .sql("INSERT INTO budget_account_balance (id, fiscal_year, account, category, amount, version)"
                        + " VALUES (?, 2002, ?, ?, ?, 0) ON DUPLICATE KEY UPDATE amount = amount + ?")
                .params(List.of("2002/" + account[0] + "/" + account[1], account[0], account[1], change, change))
                .update();
    }

    private static void insert(TenantTransactions transactions, String into, List<Object[]> rows) {
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            List<Object[]> some = rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE));
            String row = "(" + String.join(", ", Collections.nCopies(some.getFirst().length, "?")) + ")";
            List<Object> values = new ArrayList<>();
            some.forEach(one -> Collections.addAll(values, one));
            transactions
                    .jdbc()
                    .sql("INSERT INTO " + into + " VALUES " + String.join(", ", Collections.nCopies(some.size(), row)))
                    .params(values)
                    .update();
        }
    }

    private void post(String door, String body) {
        Answer answer = platform.rest("secretariat@" + region).post("/api/v1/" + region + "/budget/" + door, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }
}
