package dev.chiteki.server.indicator;

import dev.chiteki.api.indicator.Indicator;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.region.TenantKind;
import dev.chiteki.server.job.Job;
import dev.chiteki.server.job.Jobs;
import dev.chiteki.server.job.RegionJob;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.plugin.RunningPlugin;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.tenant.TenantScope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reports the indicators of one region after another; what fails leaves what was reported before. */
@Component
final class Reporter implements RegionJob {

    private static final Logger LOG = LoggerFactory.getLogger(Reporter.class);

    private final Tenants tenants;
    private final Plugins plugins;
    private final Reporting reporting;
    private final ReportRows rows;
    private final Jobs jobs;

    Reporter(Tenants tenants, Plugins plugins, Reporting reporting, ReportRows rows, Jobs jobs) {
        this.tenants = tenants;
        this.plugins = plugins;
        this.reporting = reporting;
        this.rows = rows;
        this.jobs = jobs;
    }

    @Override
    public Job job() {
        return Job.INDICATOR_REPORTS;
    }

    @Override
    public void run() {
        TenantId tenant = TenantScope.current();
        reportingPlugins(tenant).forEach(plugin -> report(tenant, plugin.id()));
    }

    /** The regions that are open, by id. */
    List<TenantId> regions() {
        return tenants.all().stream()
                .map(tenant -> tenant.region().id())
                .filter(this::isOpenRegion)
                .toList();
    }

    /** The ids of the region's plugins that report and were computed before that moment, in another fiscal year, or never. */
    List<String> due(TenantId tenant, Duration age) {
        Instant since = Instant.now().minus(age);
        return reportingPlugins(tenant).stream()
                .map(RunningPlugin::id)
                .filter(plugin -> rows.computed(tenant, plugin)
                        .filter(last -> last.at().isAfter(since) && last.in().equals(reporting.today(tenant)))
                        .isEmpty())
                .toList();
    }

    /** Computes and writes down what the plugin reports in the region; does not throw. */
    void report(TenantId tenant, String pluginId) {
        RunningPlugin plugin = reportingPlugins(tenant).stream()
                .filter(one -> one.id().equals(pluginId))
                .findFirst()
                .orElse(null);
        if (plugin == null) {
            return;
        }
        Jobs.Running run = jobs.begin(job(), tenant + "/" + pluginId);
        try {
            Report report = reporting.compute(tenant, plugin);
            rows.replace(report);
            run.done(report.lines().size());
        } catch (TimeoutException late) {
            fail(run, tenant, pluginId, "It takes too long.", late);
        } catch (ExecutionException failed) {
            fail(run, tenant, pluginId, String.valueOf(failed.getCause()), failed);
        } catch (RuntimeException failed) {
            fail(run, tenant, pluginId, String.valueOf(failed), failed);
        }
    }

    /** Forgets what the plugin has reported of the region. */
    void forget(TenantId tenant, String pluginId) {
        rows.forget(tenant, pluginId);
    }

    /** A region that is closed or removed meanwhile has nothing to report, and that is no failure. */
    private void fail(Jobs.Running run, TenantId tenant, String pluginId, String why, Exception failure) {
        if (!isOpenRegion(tenant)) {
            run.done(0);
            return;
        }
        LOG.warn("The indicators of {} could not be reported for {}.", pluginId, tenant, failure);
        run.failed(why);
    }

    private List<RunningPlugin> reportingPlugins(TenantId tenant) {
        return !isOpenRegion(tenant)
                ? List.of()
                : plugins.enabled(tenant).stream()
                        .filter(plugin -> plugin.indicators().stream().anyMatch(Indicator::isReported))
                        .toList();
    }

    private boolean isOpenRegion(TenantId tenant) {
        return tenants.findActive(tenant)
                .filter(found -> found.region().kind() == TenantKind.REGION)
                .isPresent();
    }
}
