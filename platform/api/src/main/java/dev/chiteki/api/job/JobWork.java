package dev.chiteki.api.job;

import org.osgi.annotation.versioning.ConsumerType;

/** What a job does at one of its times in one region. */
@ConsumerType
@FunctionalInterface
public interface JobWork {

    /**
     * Does it. The region is bound, the language is the region's, and no person acts: the audit names the platform, and
     * {@link dev.chiteki.api.plugin.PluginContext#user()} holds no role, so ask for no permission.
     *
     * <p>It runs on a thread of its own, which is interrupted when the job's time limit is over or its plugin version
     * stops.
     *
     * @throws dev.chiteki.api.error.ChitekiException if it fails by a rule; the history words the reasons
     * @throws Exception anything else is logged, and the history names the number under which
     */
    JobResult run(JobRun run) throws Exception;
}
