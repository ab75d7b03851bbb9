package dev.chiteki.server.search;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.search.SearchHit;
import dev.chiteki.api.search.SearchQuery;
import dev.chiteki.server.database.SearchFolder;
import dev.chiteki.server.registry.TenantChanged;
import dev.chiteki.server.registry.TenantState;
import dev.chiteki.server.tenant.TenantScope;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The indexes of this node. Nothing follows changes by itself: whoever searches a region first lets its index take in what
 * has changed since, so a region in which nobody searches costs nothing, and what was saved is found by the next search on
 * whatever node.
 */
@Component
public final class RegionIndexes implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RegionIndexes.class);

    /** How long a search waits for the newest changes before it answers by what the index has. */
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    /** Each holds some files and a few megabytes. */
    private static final int MOST_OPEN = 32;

    private static final int WORKERS = 2;

    private final Path root;
    private final SearchRows rows;
    private final Map<TenantId, IndexSlot> slots = new ConcurrentHashMap<>();

    /** Apart from the threads of searches, which are interrupted when they take too long: that would tear the files. */
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, RegionIndexes::worker);

    @Autowired
    RegionIndexes(@Value("${chiteki.home:.chiteki}") Path home, SearchRows rows) {
        this.root = SearchFolder.in(home).toAbsolutePath();
        this.rows = rows;
    }

    /** The best records of the plugin's kind in the bound tenant: a search of that kind alone. */
    public List<SearchHit> find(String plugin, String kind, SearchQuery query) {
        return reading().find(plugin, kind, query);
    }

    /** One search in the bound tenant. */
    public Reading reading() {
        return new Reading(slot(TenantScope.current()));
    }

    /** One search, of however many kinds: the first that is asked for has the index take in what has changed until then. */
    public final class Reading {

        private final IndexSlot slot;
        private @Nullable Future<Long> caughtUp;

        private Reading(IndexSlot slot) {
            this.slot = slot;
        }

        /** The best records of the plugin's kind. */
        public List<SearchHit> find(String plugin, String kind, SearchQuery query) {
            await(caughtUp());
            closeIdle(slot);
            return slot.find(RecordKey.kind(plugin, kind), query);
        }

        private synchronized Future<Long> caughtUp() {
            Future<Long> round = caughtUp;
            if (round == null) {
                round = slot.catchUp();
                caughtUp = round;
            }
            return round;
        }
    }

    /** Makes the bound tenant's index anew out of its database, and waits until it is done; returns how many changes it took in. */
    long rebuild() {
        IndexSlot slot = slot(TenantScope.current());
        slot.delete();
        try {
            return slot.catchUp().get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The index was not awaited.", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The index could not be made: " + failed.getCause(), failed.getCause());
        }
    }

    @EventListener
    void on(TenantChanged event) {
        if (event.state() == TenantState.DELETED) {
            slot(event.tenant()).delete();
            slots.remove(event.tenant());
        }
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
        slots.values().forEach(IndexSlot::close);
    }

    /** A search makes it, on a thread that carries the class loader of a plugin: that must not stay with it. */
    private static Thread worker(Runnable work) {
        Thread thread = Thread.ofPlatform()
                .daemon()
                .name("search-index")
                .inheritInheritableThreadLocals(false)
                .unstarted(work);
        thread.setContextClassLoader(RegionIndexes.class.getClassLoader());
        return thread;
    }

    private IndexSlot slot(TenantId tenant) {
        return slots.computeIfAbsent(tenant, id -> new IndexSlot(id, root.resolve(id.value()), rows, workers));
    }

    private void closeIdle(IndexSlot used) {
        List<IndexSlot> open = slots.values().stream()
                .filter(slot -> slot != used && slot.isOpen())
                .sorted(IndexSlot.LONGEST_UNUSED_FIRST)
                .toList();
        open.stream().limit(Math.max(0, open.size() + 1 - MOST_OPEN)).forEach(IndexSlot::close);
    }

    private static void await(Future<Long> caughtUp) {
        try {
            caughtUp.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            LOG.info("An index has more to take in than a search waits for; it goes on meanwhile.");
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The index could not be brought up to date.", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Nobody waits for the search any longer.", interrupted);
        }
    }
}
