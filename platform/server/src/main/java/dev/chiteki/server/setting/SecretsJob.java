package dev.chiteki.server.setting;

import dev.chiteki.server.job.Job;
import dev.chiteki.server.job.Jobs;
import dev.chiteki.server.job.RegionJob;
import dev.chiteki.server.tenant.TenantScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings the bound region's secrets under the current key, when an operator asks for it. */
@Component
final class SecretsJob implements RegionJob {

    private static final Logger LOG = LoggerFactory.getLogger(SecretsJob.class);

    private final SettingSecrets secrets;
    private final Jobs jobs;

    SecretsJob(SettingSecrets secrets, Jobs jobs) {
        this.secrets = secrets;
        this.jobs = jobs;
    }

    @Override
    public Job job() {
        return Job.SETTING_SECRETS;
    }

    /** A closed region would need the old key when it is opened again. */
    @Override
    public boolean includesClosedRegions() {
        return true;
    }

    @Override
    public void run() {
        Jobs.Running run = jobs.begin(job(), TenantScope.current().value());
        try {
            SecretCount count = secrets.reseal();
            if (count.unreadable() > 0) {
                run.failed(count.unreadable() + " of " + count.secrets() + " secrets are opened by no configured key.");
            } else {
                run.done(count.secrets());
            }
        } catch (RuntimeException failure) {
            LOG.error("The secrets of {} could not be encrypted anew.", TenantScope.current(), failure);
            run.failed(String.valueOf(failure.getMessage()));
        }
    }
}
