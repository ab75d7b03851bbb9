package dev.chiteki.server.shell.search;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.search.Search;
import dev.chiteki.api.search.SearchKind;
import dev.chiteki.api.search.SearchQuery;
import dev.chiteki.server.plugin.PageSource;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.plugin.RunningPlugin;
import dev.chiteki.server.search.RegionIndexes;
import dev.chiteki.server.security.SignedInUser;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The plugins' searches for records, as far as the person may ask them. */
@Component
final class RecordSearches {

    private static final Duration LIMIT = Duration.ofMillis(2_500);

    private final Plugins plugins;
    private final RegionIndexes indexes;
    private final SignedInUser user;
    private final SearchRuns runs;

    RecordSearches(Plugins plugins, RegionIndexes indexes, SignedInUser user, PageSource pages) {
        this.plugins = plugins;
        this.indexes = indexes;
        this.user = user;
        this.runs = new SearchRuns(pages::links, LIMIT);
    }

    /** The searches of the region's plugins that the signed-in person may ask, by plugin id; for one question to all of them. */
    List<RecordSearch> of(TenantId tenant) {
        RegionIndexes.Reading index = indexes.reading();
        return plugins.enabled(tenant).stream()
                .flatMap(plugin -> Stream.concat(
                                plugin.searches().stream(),
                                plugin.indexes().stream().map(kind -> search(plugin, kind, index)))
                        .map(search -> new RecordSearch(plugin, search)))
                .filter(asked -> user.may(asked.search().permission()))
                .toList();
    }

    private static Search search(RunningPlugin plugin, SearchKind kind, RegionIndexes.Reading index) {
        return new Search(kind.titleKey(), kind.permission(), query -> index.find(plugin.id(), kind.id(), query));
    }

    /** Begins a search, as of {@link SearchRuns#start}. */
    Runnable start(RecordSearch asked, SearchQuery query, Locale language, Consumer<SearchOutcome> told) {
        return runs.start(asked, query, language, told);
    }
}
