package dev.chiteki.server.rest;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.rest.Requires;
import dev.chiteki.api.security.Permission;
import dev.chiteki.server.plugin.PluginStopped;
import dev.chiteki.server.plugin.RunningPlugin;
import dev.chiteki.server.security.SignedInUser;
import dev.chiteki.server.text.Problems;
import jakarta.servlet.ServletConfig;
import java.lang.reflect.Method;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The REST servers of running plugin versions: made at the first call, gone with the version. */
@Component
final class PluginServers {

    private final Problems problems;
    private final SignedInUser user;
    private final Map<ClassLoader, ResourceServer> servers = new IdentityHashMap<>();

    PluginServers(Problems problems, SignedInUser user) {
        this.problems = problems;
        this.user = user;
    }

    /** @throws ChitekiException NOT_FOUND if the plugin offers no resources */
    synchronized ResourceServer of(RunningPlugin plugin, ServletConfig servlet) {
        if (plugin.resources().isEmpty()) {
            throw Failures.nothingHere();
        }
        return servers.computeIfAbsent(
                plugin.loader(), loader -> ResourceServer.start(servlet, resources(plugin), problems));
    }

    @EventListener
    synchronized void on(PluginStopped stopped) {
        Optional.ofNullable(servers.remove(stopped.plugin().loader())).ifPresent(ResourceServer::close);
    }

    /** What the plugin version serves, each method behind its permission. */
    ResourceSet resources(RunningPlugin plugin) {
        return new ResourceSet(
                plugin.descriptor().name(),
                plugin.version(),
                plugin.loader(),
                plugin.resources(),
                List.of(plugin.texts()),
                (resource, method) -> admit(plugin, resource, method));
    }

    private void admit(RunningPlugin plugin, Class<?> resource, Method method) {
        String needed = Optional.ofNullable(method.getAnnotation(Requires.class))
                .or(() -> Optional.ofNullable(resource.getAnnotation(Requires.class)))
                .map(Requires::value)
                .orElseThrow(() -> ChitekiException.forbidden(Reason.of("permission-missing", method.getName())));
        Permission permission = plugin.permissions().stream()
                .filter(declared -> declared.id().equals(needed))
                .findFirst()
                .orElseThrow(() -> ChitekiException.forbidden(Reason.of("permission-missing", needed)));
        user.require(permission);
    }
}
