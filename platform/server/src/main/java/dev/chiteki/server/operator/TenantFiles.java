package dev.chiteki.server.operator;

import dev.chiteki.server.plugin.PluginStatus;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.registry.StartState;
import dev.chiteki.server.registry.declaration.TenantFile;
import dev.chiteki.server.registry.declaration.TenantFolder;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the tenants' files declare at a start; files and plugins that cannot be used are told, and hold back no other. */
@Component
final class TenantFiles {

    private final Path folder;
    private final Plugins plugins;
    private final StartState state;
    private final StartConsole console;

    TenantFiles(
            @Value("${chiteki.tenants:tenants}") Path folder, Plugins plugins, StartState state, StartConsole console) {
        this.folder = folder;
        this.plugins = plugins;
        this.state = state;
        this.console = console;
    }

    /**
     * The valid ones.
     *
     * @throws StartRefused if the folder cannot be read
     */
    List<TenantFile> valid() {
        try {
            TenantFolder.Content content = new TenantFolder(folder, plugins()).read();
            state.refuse(content.refused());
            content.refused().forEach(console::refused);
            return content.valid();
        } catch (UncheckedIOException unreadable) {
            throw new StartRefused(List.of(String.valueOf(unreadable.getMessage())));
        }
    }

    private Set<String> plugins() {
        List<PluginStatus> published = plugins.published();
        published.stream()
                .filter(status -> !status.running())
                .forEach(status -> console.both(
                        "start.plugin",
                        status.descriptor().id(),
                        status.descriptor().version(),
                        String.valueOf(status.problem())));
        return published.stream().map(status -> status.descriptor().id()).collect(Collectors.toSet());
    }
}
