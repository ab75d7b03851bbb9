package dev.chiteki.server.work;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.text.Bilingual;
import dev.chiteki.api.work.Progress;
import dev.chiteki.api.work.WorkId;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** A piece of work that this node does: how far it is, and whether it is to stop. */
final class RunningWork implements Progress {

    private final WorkId id;
    private final TenantId tenant;
    private final String account;
    private final WorkOwner owner;
    private final Bilingual title;
    private volatile Step step = Step.NONE;
    private volatile @Nullable Stop stop;
    private volatile @Nullable Thread thread;

    RunningWork(WorkId id, TenantId tenant, String account, WorkOwner owner, Bilingual title) {
        this.id = id;
        this.tenant = tenant;
        this.account = account;
        this.owner = owner;
        this.title = title;
    }

    /** Why it is to stop. */
    enum Stop {
        /** Somebody wants it. */
        WANTED,
        /** Its plugin or the server goes. */
        GOING
    }

    WorkId id() {
        return id;
    }

    TenantId tenant() {
        return tenant;
    }

    String account() {
        return account;
    }

    WorkOwner owner() {
        return owner;
    }

    Bilingual title() {
        return title;
    }

    Step step() {
        return step;
    }

    @Nullable
    Stop stop() {
        return stop;
    }

    void runsOn(@Nullable Thread own) {
        thread = own;
    }

    /** Stops it at its next step. */
    void cancel() {
        if (stop == null) {
            stop = Stop.WANTED;
        }
    }

    /** Stops it wherever it waits, because nothing of its plugin may go on. */
    void interrupt() {
        stop = Stop.GOING;
        Thread own = thread;
        if (own != null) {
            own.interrupt();
        }
    }

    /** Waits until it has ended, so many milliseconds at most. */
    void await(long milliseconds) throws InterruptedException {
        Thread own = thread;
        if (own != null && own != Thread.currentThread()) {
            own.join(milliseconds);
        }
    }

    @Override
    public void tell(long done, long total, String sentence) {
        tell(done, total, Bilingual.same(sentence));
    }

    @Override
    public void tell(long done, long total, Bilingual sentence) {
        stopIfCancelled();
        step = new Step(done, total, sentence);
    }

    @Override
    public void stopIfCancelled() {
        if (stop != null) {
            throw new CancellationException("The work " + id + " is to stop.");
        }
    }
}
