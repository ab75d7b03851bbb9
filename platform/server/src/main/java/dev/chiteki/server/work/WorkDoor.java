package dev.chiteki.server.work;

import dev.chiteki.api.text.Bilingual;
import dev.chiteki.api.work.LongWork;
import dev.chiteki.api.work.WorkId;
import dev.chiteki.api.work.Works;
import dev.chiteki.server.security.Behalf;
import dev.chiteki.server.security.SignedInUser;
import dev.chiteki.server.tenant.TenantScope;
import dev.chiteki.server.text.ReaderLocale;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The long work of whoever is signed in, in the bound tenant. */
@Component
public final class WorkDoor {

    private final WorkRows rows;
    private final WorkBench bench;
    private final SignedInUser user;
    private final Supplier<Locale> language;

    @Autowired
    WorkDoor(WorkRows rows, WorkBench bench, SignedInUser user, ReaderLocale language) {
        this(rows, bench, user, language::get);
    }

    WorkDoor(WorkRows rows, WorkBench bench, SignedInUser user, Supplier<Locale> language) {
        this.rows = rows;
        this.bench = bench;
        this.user = user;
        this.language = language;
    }

    /** The works of one plugin version. */
    public Works of(WorkOwner owner) {
        return new PluginWorks(owner, this);
    }

    /** The plugin version stops: its work ends before this returns, unless it heeds no interruption. */
    public void stop(String plugin, String version) {
        bench.stop(work ->
                work.owner().plugin().equals(plugin) && work.owner().version().equals(version));
    }

    /** The person's work of all plugins, newest first. */
    public List<RecordedWork> mine() {
        return rows.of(user.accountName(), language.get());
    }

    /** One of them. */
    public Optional<RecordedWork> find(WorkId id) {
        return rows.find(id, user.accountName(), language.get());
    }

    /** What it has made, for nobody but the person who began it. */
    public Optional<WorkFile> file(WorkId id) {
        return rows.file(id, user.accountName());
    }

    /** Asks it to stop, wherever it is done. */
    public void cancel(WorkId id) {
        find(id).ifPresent(own -> {
            rows.wantStop(id, user.accountName());
            bench.cancel(id);
        });
    }

    /** Takes it off the person's list, once it has ended. */
    public void forget(WorkId id) {
        rows.forget(id, user.accountName());
    }

    WorkId begin(WorkOwner owner, Bilingual title, LongWork what) {
        String account = user.accountIfSignedIn()
                .orElseThrow(() -> new IllegalStateException("Nobody is signed in for whom '" + title.japanese()
                        + "' could be done: only people begin long work."));
        RunningWork work = new RunningWork(WorkId.random(), TenantScope.current(), account, owner, title);
        Behalf behalf = Behalf.ofCurrent(language.get());
        rows.add(work, () -> bench.begin(work, what, behalf));
        return work.id();
    }
}
