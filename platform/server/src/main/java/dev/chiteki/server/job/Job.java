package dev.chiteki.server.job;

import dev.chiteki.api.text.ConstantName;
import java.util.Arrays;
import java.util.Optional;

/** A work that nobody waits for. */
public enum Job {
    /** Brings all regions up when the platform starts. */
    START,
    /** Makes a region, or prepares it again. */
    REGION_PREPARATION,
    /** Forgets answers that were kept for repeated calls. */
    KEPT_ANSWERS,
    /** Gives contents of files that a dead node has left their place, or removes them. */
    ARRIVED_FILES,
    /** Tells the programme office the indicators of a region. */
    INDICATOR_REPORTS,
    /** Encrypts the secrets that regions have set anew under the current key. */
    SETTING_SECRETS,
    /** Sees a stopped plugin version out of memory. */
    STOPPED_PLUGINS,
    /** Makes the index of what people find in a region anew. */
    SEARCH_INDEX,
    /** Forgets old runs of plugins' jobs. */
    JOB_HISTORY,
    /** What plugins do by themselves in the regions, as far as it has failed last. */
    PLUGIN_JOBS;

    /** Its name in texts and addresses. */
    public String code() {
        return ConstantName.of(this);
    }

    /** The job of that code. */
    public static Optional<Job> of(String code) {
        return Arrays.stream(values()).filter(job -> job.code().equals(code)).findFirst();
    }
}
