package dev.chiteki.server.search;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.search.SearchHit;
import dev.chiteki.api.search.SearchQuery;
import dev.chiteki.server.tenant.TenantScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** One region's index: opened when it is needed, made anew where it cannot be read. */
final class IndexSlot {

    static final Comparator<IndexSlot> LONGEST_UNUSED_FIRST = Comparator.comparingLong(slot -> slot.used);

    private static final Logger LOG = LoggerFactory.getLogger(IndexSlot.class);
    private static final int PIECE = 500;

    private final TenantId tenant;
    private final Path folder;
    private final SearchRows rows;
    private final ExecutorService workers;
    private @Nullable RegionIndex index;
    private @Nullable CompletableFuture<Long> waiting;
    private volatile long used;

    IndexSlot(TenantId tenant, Path folder, SearchRows rows, ExecutorService workers) {
        this.tenant = tenant;
        this.folder = folder;
        this.rows = rows;
        this.workers = workers;
    }

    /**
     * Takes in, on a thread of its own, all that is committed now; tells how many changes that were. Whoever asks while one
     * such round is under way gets the next: the first may have looked too early.
     */
    synchronized Future<Long> catchUp() {
        used = System.nanoTime();
        if (waiting == null) {
            CompletableFuture<Long> next = new CompletableFuture<>();
            waiting = next;
            workers.execute(() -> run(next));
        }
        return waiting;
    }

    synchronized List<SearchHit> find(String kind, SearchQuery query) {
        try {
            return opened().find(kind, query);
        } catch (IOException failed) {
            throw new UncheckedIOException("The index of " + tenant + " cannot be read.", failed);
        }
    }

    synchronized boolean isOpen() {
        return index != null;
    }

    synchronized void close() {
        RegionIndex open = index;
        index = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException failed) {
                LOG.warn("The index of {} could not be closed.", tenant, failed);
            }
        }
    }

    /** It begins anew at its next use. */
    synchronized void delete() {
        close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException("The index of " + tenant + " at " + folder + " cannot be removed.", failed);
        }
    }

    private void run(CompletableFuture<Long> round) {
        synchronized (this) {
            waiting = null;
        }
        try {
            round.complete(TenantScope.call(tenant, this::takeIn));
        } catch (RuntimeException | Error failed) {
            round.completeExceptionally(failed);
        }
    }

    private long takeIn() {
        beginAnewIfRestored();
        long taken = 0;
        int piece;
        do {
            piece = takePiece();
            taken += piece;
        } while (piece == PIECE);
        return taken;
    }

    /** Searches come between the pieces. */
    private synchronized int takePiece() {
        try {
            RegionIndex open = opened();
            List<StoredRecord> changes = rows.unseen(open.position(), PIECE);
            open.apply(changes, Instant.now());
            return changes.size();
        } catch (IOException failed) {
            close();
            throw new UncheckedIOException("The index of " + tenant + " cannot be written.", failed);
        }
    }

    /** An index that knows of more than there is was made before its region was taken back to a backup. */
    private synchronized void beginAnewIfRestored() {
        try {
            if (rows.newest() < opened().position().last()) {
                LOG.info("The database of {} is older than its index, which is made anew.", tenant);
                delete();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The index of " + tenant + " cannot be opened.", failed);
        }
    }

    private RegionIndex opened() throws IOException {
        RegionIndex open = index;
        if (open == null) {
            open = openOrBeginAnew();
            index = open;
        }
        return open;
    }

    private RegionIndex openOrBeginAnew() throws IOException {
        try {
            return RegionIndex.open(folder);
        } catch (LockObtainFailedException elsewhere) {
            throw new IOException(
                    "Another process has " + folder + " open. Give each node a chiteki.home of its own.", elsewhere);
        } catch (IOException | IllegalArgumentException damaged) {
            LOG.warn("The index of {} cannot be read and is made anew.", tenant, damaged);
            FileSystemUtils.deleteRecursively(folder);
            return RegionIndex.open(folder);
        }
    }
}
