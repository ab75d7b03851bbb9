package dev.chiteki.server.plugin;

import dev.chiteki.api.job.Job;
import dev.chiteki.server.plugin.bundle.Refused;
import dev.chiteki.server.text.PropertyTexts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes sure that the history can name each job and administrators can read what it does. */
final class JobCheck {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final PropertyTexts texts;

    /** @param texts the plugin's own */
    JobCheck(PropertyTexts texts) {
        this.texts = texts;
    }

    /** @throws Refused naming the first job that is wrong */
    void check(List<Job> jobs) {
        Set<String> ids = new HashSet<>();
        jobs.forEach(job -> check(job, ids));
    }

    private void check(Job job, Set<String> ids) {
        if (!ID.matcher(job.id()).matches()) {
            throw Refused.because("plugin-job-malformed", job.id());
        }
        if (!ids.add(job.id())) {
            throw Refused.because("plugin-twice", job.id());
        }
        requireText(job.titleKey());
        requireText(job.explanationKey());
    }

    private void requireText(String key) {
        if (!texts.has(key)) {
            throw Refused.because("plugin-text-missing", key);
        }
    }
}
