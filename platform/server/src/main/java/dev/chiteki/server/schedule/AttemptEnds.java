package dev.chiteki.server.schedule;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.job.Job;
import dev.chiteki.api.job.JobResult;
import dev.chiteki.api.text.Bilingual;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.text.Incidents;
import dev.chiteki.server.text.Problems;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Words how attempts end, in both languages, and decides whether another one follows. */
@Component
class AttemptEnds {

    private final Problems problems;
    private final Texts platform;

    AttemptEnds(Problems problems, Texts platform) {
        this.problems = problems;
        this.platform = platform;
    }

    RunEnd done(JobResult result, Texts plugin) {
        String key = result.textKey();
        Bilingual summary = key == null
                ? null
                : Bilingual.of(plugin, key, result.arguments().toArray());
        return new RunEnd(RunState.DONE, result.amount(), summary);
    }

    /** What the work threw. A run that somebody has asked for is not tried again: they see it and may ask again. */
    RunEnd failed(Attempt attempt, Job job, Texts plugin, Throwable failure) {
        return new RunEnd(after(attempt.claim(), job, RunState.FAILED), 0, words(attempt, plugin, failure));
    }

    /** It took too long, and has stopped then: that is a failure like any other. */
    RunEnd late(Attempt attempt, Job job) {
        return late(after(attempt.claim(), job, RunState.TIMED_OUT), job);
    }

    /** It took too long and goes on nevertheless, so no other attempt shall run beside it. */
    RunEnd deaf(Job job) {
        return late(RunState.TIMED_OUT, job);
    }

    private RunEnd late(RunState state, Job job) {
        return new RunEnd(
                state,
                0,
                Bilingual.of(platform, "job.late", Long.toString(job.limit().toSeconds())));
    }

    private static RunState after(RunClaim claim, Job job, RunState last) {
        boolean again =
                claim.askedBy() == null && claim.failures() < job.retry().times();
        return again ? RunState.RETRYING : last;
    }

    RunEnd stopped(Attempt.Stop why) {
        return RunEnd.of(why == Attempt.Stop.OFF ? RunState.STOPPED : RunState.WAITING);
    }

    /** It was begun so often, and each time its node died. */
    RunEnd deadly(RunClaim claim) {
        return new RunEnd(RunState.FAILED, 0, Bilingual.of(platform, "job.deadly", claim.deaths()));
    }

    private Bilingual words(Attempt attempt, Texts plugin, Throwable failure) {
        if (failure instanceof ChitekiException refused) {
            return new Bilingual(
                    sentences(refused, Locale.JAPANESE, plugin), sentences(refused, Locale.ENGLISH, plugin));
        }
        RunClaim claim = attempt.claim();
        String where = "job " + claim.job() + " in " + attempt.place().tenant() + ", run " + claim.id();
        return Bilingual.of(platform, "job.failed", Incidents.report(where, failure));
    }

    private String sentences(ChitekiException refused, Locale language, Texts plugin) {
        return refused.reasons().stream()
                .map(reason -> problems.sentence(reason, language, plugin))
                .collect(Collectors.joining(" "));
    }
}
