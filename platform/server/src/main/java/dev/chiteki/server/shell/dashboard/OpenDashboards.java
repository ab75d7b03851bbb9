package dev.chiteki.server.shell.dashboard;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.shell.edge.RegionUI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The dashboards that people have open on this node: they follow changes of data, a moment later and many changes at once,
 * and say where what they show has grown old.
 */
@Component
final class OpenDashboards implements DisposableBean {

    private static final int PAUSE_MILLIS = 700;
    private static final int LOOKS_EACH_SECONDS = 30;

    private final Map<DashboardView, RegionUI> open = new ConcurrentHashMap<>();
    private final Set<Change> waiting = ConcurrentHashMap.newKeySet();
    private final Duration freshFor;
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("dashboards").factory());

    OpenDashboards(@Value("${chiteki.dashboard.fresh-for:15m}") Duration freshFor) {
        this.freshFor = freshFor;
        later.scheduleWithFixedDelay(this::doubtOld, LOOKS_EACH_SECONDS, LOOKS_EACH_SECONDS, TimeUnit.SECONDS);
    }

    /** A plugin's data of that tenant has changed. */
    private record Change(TenantId tenant, String pluginId) {}

    void opened(RegionUI page, DashboardView dashboard) {
        open.put(dashboard, page);
    }

    void closed(DashboardView dashboard) {
        open.remove(dashboard);
    }

    /** Lets the dashboards of the tenant follow. */
    void changed(TenantId tenant, String pluginId) {
        Change change = new Change(tenant, pluginId);
        if (isLookedAt(tenant) && waiting.add(change)) {
            later.schedule(() -> follow(change), PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void destroy() {
        later.shutdownNow();
    }

    private boolean isLookedAt(TenantId tenant) {
        return open.values().stream()
                .anyMatch(page -> page.tenant().filter(tenant::equals).isPresent());
    }

    private void follow(Change change) {
        waiting.remove(change);
        open.forEach((dashboard, page) -> {
            if (page.tenant().filter(change.tenant()::equals).isPresent()) {
                tell(dashboard, page, shown -> shown.follow(change.pluginId()));
            }
        });
    }

    private void doubtOld() {
        open.forEach((dashboard, page) -> {
            if (dashboard.hasOlderThan(freshFor)) {
                tell(dashboard, page, shown -> shown.doubtOlderThan(freshFor));
            }
        });
    }

    private void tell(DashboardView dashboard, RegionUI page, Consumer<DashboardView> news) {
        boolean there = page.tell(() -> {
            if (dashboard.isAttached()) {
                news.accept(dashboard);
            }
        });
        if (!there) {
            open.remove(dashboard);
        }
    }
}
