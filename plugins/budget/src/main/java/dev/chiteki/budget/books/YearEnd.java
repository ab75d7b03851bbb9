package dev.chiteki.budget.books;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.job.Job;
import dev.chiteki.api.job.JobResult;
import dev.chiteki.api.job.JobRun;
import dev.chiteki.api.job.Schedule;
import dev.chiteki.api.notice.Notice;
import dev.chiteki.api.notice.NoticeLevel;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.security.Role;
import dev.chiteki.budget.ledger.DocumentKind;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Tells the secretariat in time what would be lost with the fiscal year: what is bound and not inspected yet, because only
 * what was delivered and inspected by 31 March counts as the year's cost, and what is not bound at all, because it lapses
 * (Public Finance Act, Art. 42).
 */
public final class YearEnd {

    /** How many days before the end people are told, once each. */
    static final List<Integer> DAYS_BEFORE = List.of(3, 7, 14, 30, 60);

    private final PluginContext context;

    /** Works for the region of the moment. */
    public YearEnd(PluginContext context) {
        this.context = context;
    }

    /** Each morning at eight; mornings on which nothing ran are made up for by the latest. */
    public Job job() {
        return Job.of("year-end", "job.year-end", Schedule.daily(LocalTime.of(8, 0)), this::tell);
    }

    /** The reminder that is due so many days before the end: the closest one, or none while the end is far. */
    static Optional<Integer> reminder(long daysLeft) {
        return DAYS_BEFORE.stream().filter(days -> daysLeft <= days).findFirst();
    }

    private JobResult tell(JobRun run) {
        LocalDate today = run.day();
        FiscalYear year = FiscalYear.of(today);
        long daysLeft = ChronoUnit.DAYS.between(today, year.lastDay());
        return reminder(daysLeft)
                .map(days -> context.database().write(entities -> tell(entities, year, days, daysLeft)))
                .orElseGet(JobResult::nothing);
    }

    private JobResult tell(EntityManager entities, FiscalYear year, int days, long daysLeft) {
        Statements statements = new Statements(entities);
        Optional<YearSummary> summary = statements.summary(year);
        if (summary.isEmpty() || entities.find(YearEndNotice.class, YearEndNotice.key(year, days)) != null) {
            return JobResult.nothing();
        }
        var uninspected = EntryFilter.open(year, DocumentKind.COMMITMENT).conditions();
        long count = statements.count(year, uninspected);
        Yen bound = statements.sumOpen(year, uninspected);
        Yen unbound = summary.get().available().plus(summary.get().unallocated());
        if (count == 0 && unbound.equals(Yen.ZERO)) {
            return JobResult.nothing();
        }
        entities.persist(new YearEndNotice(year, days));
        context.notices()
                .send(Notice.of(NoticeLevel.WARNING, "notice.year-end", year.lastDay(), daysLeft, count, bound, unbound)
                        .to(Role.SECRETARIAT, Role.PROGRAM_DIRECTOR)
                        .opening("entries?fiscalYear=" + year + "&kind=" + DocumentKind.COMMITMENT.code() + "&state="
                                + EntryState.OPEN.code()));
        return JobResult.of(count, "job.year-end.done", count, bound, unbound);
    }
}
