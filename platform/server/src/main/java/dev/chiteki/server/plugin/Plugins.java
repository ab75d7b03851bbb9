package dev.chiteki.server.plugin;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.plugin.bundle.Refused;
import dev.chiteki.server.setting.SettingsRecord;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The published plugins, which of them run, and which of them a tenant has enabled. */
@Component
public final class Plugins {

    /** The id of the administration, which every tenant has. */
    public static final String ADMINISTRATION = Administration.ID;

    private final PluginStarts starts;
    private final RunningPlugins running;
    private final Administration administration;
    private final PluginSwitch switches;
    private final PluginPublishing publishing;
    private final Texts texts;

    Plugins(
            PluginStarts starts,
            RunningPlugins running,
            Administration administration,
            PluginSwitch switches,
            PluginPublishing publishing,
            Texts texts) {
        this.starts = starts;
        this.running = running;
        this.administration = administration;
        this.switches = switches;
        this.publishing = publishing;
        this.texts = texts;
    }

    /** All published versions, by id and version; why one does not run is said in the reader's language. */
    public List<PluginStatus> published() {
        return starts.outcomes().stream()
                .map(outcome ->
                        new PluginStatus(outcome.descriptor(), outcome.reason() == null, words(outcome.reason())))
                .sorted(Comparator.comparing(PluginStatus::descriptor, PluginDescriptor.BY_VERSION))
                .toList();
    }

    /** The version, if it runs. */
    public Optional<RunningPlugin> running(String pluginId, String version) {
        return pluginId.equals(Administration.ID)
                ? administration.running().filter(found -> found.version().equals(version))
                : running.find(pluginId, version).map(StartedPlugin::running);
    }

    /** The running version that the tenant has enabled of the plugin; every tenant has its administration. */
    public Optional<RunningPlugin> enabled(TenantId tenant, String pluginId) {
        return pluginId.equals(Administration.ID)
                ? administration.running()
                : running.pinned(tenant, pluginId).map(StartedPlugin::running);
    }

    /** All that the tenant has enabled and that run, by plugin id; last its administration, which every tenant has. */
    public List<RunningPlugin> enabled(TenantId tenant) {
        return Stream.concat(switched(tenant).stream(), administration.running().stream())
                .toList();
    }

    /** The administration, which every tenant has, while the platform runs. */
    public Optional<RunningPlugin> administration() {
        return administration.running();
    }

    /** What the tenant may set for the plugin, if it has that enabled and there is something to set. */
    public Optional<SettingsRecord> settings(TenantId tenant, String pluginId) {
        return pluginId.equals(Administration.ID)
                ? administration.settings()
                : running.pinned(tenant, pluginId)
                        .flatMap(plugin -> plugin.settings().find());
    }

    /** As {@link #enabled(TenantId)}, without the administration: what was switched on for the tenant. */
    public List<RunningPlugin> switched(TenantId tenant) {
        return running.pinned(tenant).stream().map(StartedPlugin::running).toList();
    }

    /**
     * Migrates the tenant's tables and enables the plugin: in the version that the tenant has, where that runs, else in the
     * newest running one. A tenant that has never had it gets its first day's data.
     *
     * @throws ChitekiException {@code plugin-unknown}, NOT_FOUND; {@code plugin-not-running}, REFUSED, with the reason;
     *     {@code plugin-version-older}, REFUSED, if the tenant's data are of a newer release; {@code
     *     plugin-provision-failed}, REFUSED, with the plugin's own words
     */
    public void enable(TenantId tenant, String pluginId) {
        switches.enable(
                tenant,
                running.pinned(tenant, pluginId)
                        .or(() -> running.newest(pluginId))
                        .orElseThrow(() -> absent(pluginId)));
    }

    /**
     * Migrates the tenant's tables and enables the plugin in exactly that version, unless the tenant has had a newer
     * one; open pages are told.
     *
     * @throws ChitekiException {@code plugin-unknown}, NOT_FOUND; {@code plugin-not-running}, REFUSED, if that version does
     *     not run; {@code plugin-version-older}, REFUSED, if the tenant's data are of a newer release; {@code
     *     plugin-provision-failed}, REFUSED, with the plugin's own words
     */
    public void enable(TenantId tenant, String pluginId, String version) {
        switches.enable(tenant, running.find(pluginId, version).orElseThrow(() -> absent(pluginId)));
    }

    /**
     * Publishes a jar while the platform runs: copied into the home, checked as at a start, and started beside the versions
     * that run. No tenant has it by that. The same jar once more changes nothing.
     *
     * @return what was published
     * @throws ChitekiException REFUSED, with the reason; nothing has changed then
     */
    public PluginDescriptor publish(Path jar) {
        try {
            return publishing.publish(jar);
        } catch (Refused refused) {
            ChitekiException refusal = ChitekiException.refused(refused.reason());
            refusal.initCause(refused);
            throw refusal;
        }
    }

    /**
     * Stops a version that was published while the platform ran, and removes its copy.
     *
     * @throws ChitekiException {@code plugin-unknown}, NOT_FOUND; {@code plugin-in-use}, REFUSED, while a tenant has it enabled;
     *     {@code plugin-configured}, REFUSED, if it comes from the configured folders
     */
    public void withdraw(String pluginId, String version) {
        publishing.withdraw(pluginId, version);
    }

    /**
     * Disables the plugin for the tenant; data kept.
     *
     * @throws ChitekiException {@code plugin-unknown}, NOT_FOUND
     */
    public void disable(TenantId tenant, String pluginId) {
        if (outcome(pluginId).isEmpty()) {
            throw absent(pluginId);
        }
        switches.disable(tenant, pluginId);
    }

    /**
     * Starts a version again that was stopped or has failed; how it went is among {@link #published}.
     *
     * @throws ChitekiException {@code plugin-unknown}, NOT_FOUND, if there is no such version that does not run
     */
    public void start(String pluginId, String version) {
        if (!starts.start(pluginId, version)) {
            throw ChitekiException.notFound(Reason.of("plugin-unknown", pluginId));
        }
    }

    /**
     * Stops a version, for all tenants; their pins and data stay. Everything that holds something of it is told before.
     *
     * @throws ChitekiException {@code plugin-unknown}, NOT_FOUND, if it does not run
     */
    public void stop(String pluginId, String version) {
        if (!starts.stop(pluginId, version)) {
            throw absent(pluginId);
        }
    }

    private ChitekiException absent(String pluginId) {
        return outcome(pluginId)
                .map(outcome -> ChitekiException.refused(
                        Reason.of("plugin-not-running", pluginId, String.valueOf(words(outcome.reason())))))
                .orElseGet(() -> ChitekiException.notFound(Reason.of("plugin-unknown", pluginId)));
    }

    private Optional<PluginStarts.Outcome> outcome(String pluginId) {
        return starts.outcomes().stream()
                .filter(outcome -> outcome.descriptor().id().equals(pluginId))
                .reduce((one, other) -> other);
    }

    private @Nullable String words(@Nullable Reason reason) {
        return reason == null
                ? null
                : texts.get("error." + reason.code(), reason.arguments().toArray());
    }
}
