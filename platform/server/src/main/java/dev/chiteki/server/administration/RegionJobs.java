package dev.chiteki.server.administration;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.security.Permission;
import dev.chiteki.api.security.Role;
import dev.chiteki.api.table.Filter;
import dev.chiteki.api.table.TableQuery;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.schedule.JobBoard;
import dev.chiteki.server.schedule.JobKey;
import dev.chiteki.server.schedule.RecordedRun;
import dev.chiteki.server.schedule.RunHistory;
import dev.chiteki.server.security.SignedInUser;
import dev.chiteki.server.tenant.TenantScope;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The jobs of the bound region behind both doors: what administrators and auditors see, and what administrators do. */
@Component
public final class RegionJobs {

    /** To see jobs and their history. */
    public static final Permission SEE = Permission.of(
            JobsResource.SEE, Role.ADMINISTRATOR, Role.AUDITOR, Role.PROGRAMME_ADMINISTRATOR, Role.PROGRAMME_AUDITOR);

    /** To have jobs run, and to switch them off and on. */
    public static final Permission ACT =
            Permission.of(JobsResource.ACT, Role.ADMINISTRATOR, Role.PROGRAMME_ADMINISTRATOR);

    private final JobBoard board;
    private final RunHistory history;
    private final Tenants tenants;
    private final SignedInUser user;

    RegionJobs(JobBoard board, RunHistory history, Tenants tenants, SignedInUser user) {
        this.board = board;
        this.history = history;
        this.tenants = tenants;
        this.user = user;
    }

    /** All jobs, by plugin. */
    public List<JobBoard.Row> all() {
        user.require(SEE);
        return board.all();
    }

    /** @throws ChitekiException {@code job-unknown}, NOT_FOUND */
    public JobBoard.Row find(JobKey key) {
        user.require(SEE);
        return board.find(key);
    }

    /** How many runs fit. */
    public long count(List<Filter> filters) {
        user.require(SEE);
        return history.count(filters, zone());
    }

    /** Runs that fit, in the order that the query wants. */
    public List<RecordedRun> page(TableQuery query) {
        user.require(SEE);
        return history.page(query, zone());
    }

    /** @throws ChitekiException {@code job-run-unknown}, NOT_FOUND */
    public RecordedRun run(String id) {
        user.require(SEE);
        return history.find(id).orElseThrow(() -> ChitekiException.notFound(Reason.at("id", "job-run-unknown", id)));
    }

    /** Whether the person may do what follows. */
    public boolean isManaged() {
        return user.may(ACT);
    }

    /** See {@link JobBoard#run}. */
    public RecordedRun start(JobKey key) {
        user.require(ACT);
        return run(board.run(key, user.accountName()));
    }

    /** See {@link JobBoard#pause}. */
    public JobBoard.Row pause(JobKey key) {
        user.require(ACT);
        board.pause(key, user.accountName());
        return board.find(key);
    }

    /** See {@link JobBoard#resume}. */
    public JobBoard.Row resume(JobKey key) {
        user.require(ACT);
        board.resume(key);
        return board.find(key);
    }

    /** The region's. */
    public ZoneId zone() {
        return tenants.find(TenantScope.current()).orElseThrow().region().zone();
    }
}
