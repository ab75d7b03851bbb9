package dev.chiteki.testkit;

import static dev.chiteki.testkit.PluginUnderTest.FIRST;
import static dev.chiteki.testkit.PluginUnderTest.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.search.Search;
import dev.chiteki.api.search.SearchHit;
import dev.chiteki.api.search.SearchKind;
import dev.chiteki.api.search.SearchQuery;
import dev.chiteki.api.search.SearchRecord;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.search.RegionIndexes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a kind's source tells is what the index knows: found by its title, opened where it says, in its own region. A search of
 * the plugin's own finds what is there and takes no character for a joker.
 */
record SearchContract(PluginUnderTest plugin) {

    private static final String MARKER = "marker-searched";
    private static final String WITH_JOKERS = "marker%sear_hed";
    private static final int MOST = 100;
    private static final Duration FOUND_WITHIN = Duration.ofSeconds(20);

    void check() {
        List<SearchKind> kinds = plugin.running(FIRST).indexes();
        List<List<SearchRecord>> before =
                kinds.stream().map(kind -> records(kind, SECOND, MOST)).toList();

        plugin.write(FIRST, MARKER);
        plugin.write(FIRST, MARKER + "-again");

        kinds.forEach(this::check);
        assertThat(kinds.stream().map(kind -> records(kind, SECOND, MOST)))
                .as("what is told of ab when a-b alone has written")
                .isEqualTo(before);
        plugin.running(FIRST).searches().forEach(this::check);
    }

    private void check(SearchKind kind) {
        plugin.requireWords(List.of(kind.titleKey()));
        plugin.requireClosedToStranger("the records " + kind.id(), kind.permission());
        List<SearchRecord> told = records(kind, FIRST, MOST);
        assertThat(records(kind, FIRST, 1))
                .as("what the source of " + kind.id() + " tells one by one")
                .isEqualTo(told);
        assertThat(indexed(kind))
                .as("ids of " + kind.id() + " in the index, beside those that the source tells")
                .containsExactlyInAnyOrderElementsOf(
                        told.stream().map(SearchRecord::id).toList());
        told.forEach(record -> {
            requireFound(kind, record);
            plugin.requirePage(FIRST, record.path());
        });
    }

    private void requireFound(SearchKind kind, SearchRecord record) {
        RegionIndexes indexes = plugin.platform().part(RegionIndexes.class);
        SearchQuery query = SearchQuery.of(record.title(), MOST);
        boolean found = Patience.within(FOUND_WITHIN)
                .until(() -> plugin.apart("the index", FIRST, () -> indexes.find(plugin.id(), kind.id(), query))
                        .contains(new SearchHit(record.title(), record.detail(), record.path())));
        assertThat(found)
                .as("'%s' of %s is found by its title", record.title(), kind.id())
                .isTrue();
    }

    /** All that the source tells, so many at once, as the platform asks for it. */
    private List<SearchRecord> records(SearchKind kind, TenantId region, int limit) {
        List<SearchRecord> all = new ArrayList<>();
        List<SearchRecord> piece;
        do {
            String after = all.isEmpty() ? "" : all.getLast().id();
            piece = piece(kind, region, after, limit);
            assertThat(piece).as("how many of " + kind.id() + " are told").hasSizeLessThanOrEqualTo(limit);
            all.addAll(piece);
        } while (piece.size() == limit && all.size() < MOST);
        return all;
    }

    private List<SearchRecord> piece(SearchKind kind, TenantId region, String after, int limit) {
        TenantTransactions transactions = plugin.platform().part(TenantTransactions.class);
        List<SearchRecord> piece = plugin.apart(
                "the source of " + kind.id(),
                region,
                () -> transactions.write(() -> kind.source().after(after, limit)));
        String last = after;
        for (SearchRecord record : piece) {
            assertThat(Arrays.compareUnsigned(bytes(last), bytes(record.id())))
                    .as("the source of %s tells '%s' after '%s'", kind.id(), record.id(), last)
                    .isNegative();
            last = record.id();
        }
        return piece;
    }

    private static byte[] bytes(String id) {
        return id.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> indexed(SearchKind kind) {
        TenantTransactions transactions = plugin.platform().part(TenantTransactions.class);
        return plugin.apart(
                "the index",
                FIRST,
                () -> transactions.read(() -> transactions
                        .jdbc()
                        .sql("select record_id from core_search_record"
                                + " where plugin = :plugin and kind = :kind and title is not null")
                        .param("plugin", plugin.id())
                        .param("kind", kind.id())
                        .query(String.class)
                        .list()));
    }

    private void check(Search search) {
        plugin.requireWords(List.of(search.titleKey()));
        plugin.requireClosedToStranger("the search " + search.titleKey(), search.permission());
        List<SearchHit> found = found(search, FIRST, MARKER, MOST);
        found.forEach(hit -> plugin.requirePage(FIRST, hit.path()));
        assertThat(found(search, FIRST, MARKER, 1))
                .as("what %s finds if one is asked for", search.titleKey())
                .hasSize(Math.min(1, found.size()));
        assertThat(found(search, FIRST, WITH_JOKERS, MOST))
                .as("what %s finds by %s", search.titleKey(), WITH_JOKERS)
                .isEmpty();
        assertThat(found(search, SECOND, MARKER, MOST))
                .as("what %s finds of a-b in ab", search.titleKey())
                .isEmpty();
    }

    private List<SearchHit> found(Search search, TenantId region, String words, int limit) {
        return plugin.platform()
                .as(plugin.member() + "@" + region, region, () -> search.find().apply(SearchQuery.of(words, limit)));
    }
}
