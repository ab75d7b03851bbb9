package dev.chiteki.server.schedule;

import dev.chiteki.api.table.Filter;
import dev.chiteki.api.table.TableQuery;
import dev.chiteki.api.text.Bilingual;
import dev.chiteki.server.database.RecordTable;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.text.ReaderLocale;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The runs of jobs in the bound tenant, read a page at a time. */
@Component
public final class RunHistory {

    /** The columns by which runs may be narrowed and ordered, by what tables and addresses call them. */
    private static final Map<String, String> COLUMNS = Map.of(
            "scheduled", "scheduled_at",
            "began", "began_at",
            "job", "concat(plugin, '.', job)",
            "state", "state",
            "amount", "amount",
            "person", "asked_by");

    private final TenantTransactions transactions;
    private final ReaderLocale reader;
    private final RecordTable<RecordedRun> table;

    RunHistory(TenantTransactions transactions, ReaderLocale reader) {
        this.transactions = transactions;
        this.reader = reader;
        this.table = new RecordTable<>(transactions, "core_job_run", COLUMNS, (row, number) -> run(row));
    }

    /** How many fit. */
    public long count(List<Filter> filters, ZoneId zone) {
        return table.count(filters, zone);
    }

    /** These, in this order. */
    public List<RecordedRun> page(TableQuery query, ZoneId zone) {
        return table.page(query, zone);
    }

    /** The run of that id. */
    public Optional<RecordedRun> find(String id) {
        return transactions.read(() -> transactions
                .jdbc()
                .sql("select * from core_job_run where id = :id")
                .param("id", id)
                .query((row, number) -> run(row))
                .optional());
    }

    /** Of each job the run that began last or waits to. */
    public Map<JobKey, RecordedRun> latest() {
        List<RecordedRun> latest = transactions.read(() -> transactions
                .jdbc()
                .sql("select r.* from core_job_run r join (select plugin, job, max(scheduled_at) as latest from"
                        + " core_job_run group by plugin, job) l on l.plugin = r.plugin and l.job = r.job and"
                        + " l.latest = r.scheduled_at")
                .query((row, number) -> run(row))
                .list());
        return latest.stream().collect(Collectors.toMap(RecordedRun::key, run -> run, (one, other) -> one));
    }

    private RecordedRun run(ResultSet row) throws SQLException {
        return new RecordedRun(
                row.getString("id"),
                row.getString("plugin"),
                row.getString("job"),
                row.getString("version"),
                row.getObject("scheduled_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                RunState.valueOf(row.getString("state")),
                row.getInt("attempt"),
                row.getString("node"),
                RunRows.instant(row.getObject("began_at", LocalDateTime.class)),
                RunRows.instant(row.getObject("ended_at", LocalDateTime.class)),
                row.getLong("done"),
                row.getLong("total"),
                row.getLong("amount"),
                summary(row),
                row.getString("asked_by"));
    }

    private @Nullable String summary(ResultSet row) throws SQLException {
        String japanese = row.getString("summary");
        return japanese == null ? null : new Bilingual(japanese, row.getString("summary_en")).in(reader.get());
    }
}
