package dev.chiteki.server.operator;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.plugin.PluginStatus;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.registry.StartState;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.registry.declaration.RefusedFile;
import dev.chiteki.server.registry.declaration.TenantFile;
import dev.chiteki.server.registry.declaration.TenantFolder;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Brings up all tenants when the platform starts: reads their files, makes what is not there yet, and says so. */
@Component
public final class Provisioning implements ApplicationRunner {

    private final Path folder;
    private final Plugins plugins;
    private final Tenants tenants;
    private final StartState state;
    private final TenantStarts starts;
    private final StartConsole console;
    private final StartSummary summary;

    Provisioning(
            @Value("${chiteki.tenants:tenants}") Path folder,
            Plugins plugins,
            Tenants tenants,
            StartState state,
            TenantStarts starts,
            StartConsole console,
            StartSummary summary) {
        this.folder = folder;
        this.plugins = plugins;
        this.tenants = tenants;
        this.state = state;
        this.starts = starts;
        this.console = console;
        this.summary = summary;
    }

    /** Makes what the files declare and is not there yet; what is there is left as it is. */
    @Override
    public void run(ApplicationArguments arguments) {
        Map<TenantId, TenantFile> files = new TreeMap<>();
        for (TenantFile file : read().valid()) {
            files.put(file.declaration().region().id(), file);
            tenants.register(file);
        }
        starts.startAll(tenants.all(), files);
        state.complete();
        summary.print();
    }

    private TenantFolder.Content read() {
        List<PluginStatus> published = plugins.published();
        published.stream()
                .filter(status -> !status.running())
                .forEach(status -> console.both(
                        "start.plugin",
                        status.descriptor().id(),
                        status.descriptor().version(),
                        String.valueOf(status.problem())));
        Set<String> ids =
                published.stream().map(status -> status.descriptor().id()).collect(Collectors.toSet());
        try {
            TenantFolder.Content content = new TenantFolder(folder, ids).read();
            List<RefusedFile> refused = content.refused();
            state.refuse(refused);
            refused.forEach(console::refused);
            return content;
        } catch (UncheckedIOException unreadable) {
            throw new StartRefused(List.of(String.valueOf(unreadable.getMessage())));
        }
    }
}
