package dev.chiteki.server.schedule;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** What is measured of this node's runs, by job; by region it would be too much for those who collect it. */
@Component
final class JobMeters {

    private final MeterRegistry registry;

    JobMeters(MeterRegistry registry, RunningAttempts running) {
        this.registry = registry;
        Gauge.builder("chiteki.jobs.running", running, RunningAttempts::count)
                .description("Runs of jobs that this node makes")
                .strongReference(true)
                .register(registry);
    }

    /** An attempt has ended so. */
    void ended(JobKey job, RunEnd end) {
        registry.counter(
                        "chiteki.jobs.runs",
                        "plugin",
                        job.plugin(),
                        "job",
                        job.job(),
                        "outcome",
                        end.state().code())
                .increment();
    }
}
