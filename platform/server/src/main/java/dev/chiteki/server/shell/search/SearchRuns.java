package dev.chiteki.server.shell.search;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.search.SearchQuery;
import dev.chiteki.api.ui.Links;
import dev.chiteki.server.plugin.ApartCall;
import dev.chiteki.server.tenant.TenantScope;
import dev.chiteki.server.text.LanguageScope;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;

/**
 * Asks the plugins for records, each apart: one that fails, never answers or burns a processor takes its own answer from
 * the reader and nothing from anybody else. Of one plugin, only so many run at once on a node.
 */
final class SearchRuns {

    static final int MOST_AT_ONCE = 4;

    private final Function<String, Links> links;
    private final Duration limit;
    private final Map<String, Semaphore> turns = new ConcurrentHashMap<>();

    /**
     * @param links the addresses within a plugin, by its id
     * @param limit after which nobody waits any longer
     */
    SearchRuns(Function<String, Links> links, Duration limit) {
        this.links = links;
        this.limit = limit;
    }

    /**
     * Begins a search in the bound tenant, for the person signed in.
     *
     * @param told hears once how it went, on another thread, unless it was given up before
     * @return gives it up
     */
    Runnable start(RecordSearch asked, SearchQuery query, Locale language, Consumer<SearchOutcome> told) {
        TenantId tenant = TenantScope.current();
        Callable<SearchOutcome> work = new DelegatingSecurityContextCallable<>(() -> TenantScope.call(
                tenant, () -> LanguageScope.call(language, () -> new SearchOutcome.Found(find(asked, query)))));
        return Waiting.start("waits for " + asked.name(), () -> await(asked, work), told);
    }

    private List<Finding> find(RecordSearch asked, SearchQuery query) {
        Links addresses = links.apply(asked.plugin().id());
        return asked.search().find().apply(query).stream()
                .limit(query.limit())
                .map(hit -> new Finding(hit.title(), hit.detail(), addresses.href(hit.path())))
                .toList();
    }

    private SearchOutcome await(RecordSearch asked, Callable<SearchOutcome> work) {
        Semaphore turn = turns.computeIfAbsent(asked.plugin().id(), any -> new Semaphore(MOST_AT_ONCE));
        try {
            return ApartCall.call(asked.name(), asked.plugin().loader(), limit, () -> inTurn(turn, work));
        } catch (TimeoutException late) {
            return new SearchOutcome.Late();
        } catch (ExecutionException failed) {
            return new SearchOutcome.Failed(failed.getCause() == null ? failed : failed.getCause());
        }
    }

    /** The turn is given back when the plugin's work has ended, even if nobody waits for it any longer. */
    private static SearchOutcome inTurn(Semaphore turn, Callable<SearchOutcome> work) throws Exception {
        turn.acquire();
        try {
            return work.call();
        } finally {
            turn.release();
        }
    }
}
