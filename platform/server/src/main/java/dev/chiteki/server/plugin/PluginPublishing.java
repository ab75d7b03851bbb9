package dev.chiteki.server.plugin;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.server.plugin.bundle.BundleFile.PluginFile;
import dev.chiteki.server.plugin.bundle.DevelopmentCopies;
import dev.chiteki.server.plugin.bundle.PublishedJars;
import dev.chiteki.server.plugin.bundle.Refused;
import dev.chiteki.server.registry.Pins;
import dev.chiteki.server.registry.Tenants;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Publishes jars while the platform runs, and withdraws them. */
@Component
class PluginPublishing {

    private static final Logger LOG = LoggerFactory.getLogger(PluginPublishing.class);

    private final PublishedJars jars;
    private final DevelopmentCopies copies;
    private final DevelopmentOptions development;
    private final PluginStarts starts;
    private final Pins pins;
    private final Tenants tenants;

    PluginPublishing(DevelopmentOptions development, PluginStarts starts, Pins pins, Tenants tenants) {
        this.development = development;
        this.jars = PublishedJars.under(development.home());
        this.copies = DevelopmentCopies.under(development.home());
        this.starts = starts;
        this.pins = pins;
        this.tenants = tenants;
    }

    /**
     * In a development run under a version of its own, which lives as long as the run.
     *
     * @throws Refused with the reason; nothing has changed then
     */
    synchronized PluginDescriptor publish(Path original) {
        Path copy = development.isOn() ? copies.take(original) : jars.take(original);
        try {
            return starts.publish(copy).descriptor();
        } catch (Refused refused) {
            LOG.warn("{} was not published: {}", original, refused.reason(), refused);
            throw refused;
        } finally {
            if (!starts.holds(copy)) {
                jars.remove(copy);
            }
        }
    }

    synchronized void withdraw(String pluginId, String version) {
        PluginFile file = starts.find(pluginId, version)
                .orElseThrow(() -> ChitekiException.notFound(Reason.of("plugin-unknown", pluginId)));
        if (!jars.holds(file.path()) && !copies.holds(file.path())) {
            throw ChitekiException.refused(Reason.of(
                    "plugin-configured", pluginId, version, file.path().toString()));
        }
        String users = tenants.all().stream()
                .map(tenant -> tenant.region().id())
                .filter(tenant -> version.equals(pins.of(tenant).get(pluginId)))
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        if (!users.isEmpty()) {
            throw ChitekiException.refused(Reason.of("plugin-in-use", pluginId, version, users));
        }
        starts.withdraw(file);
        jars.remove(file.path());
    }
}
