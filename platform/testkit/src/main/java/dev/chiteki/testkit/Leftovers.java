package dev.chiteki.testkit;

import dev.chiteki.server.database.Connections;
import dev.chiteki.server.database.HeldConnection;
import dev.chiteki.server.plugin.PluginDescriptor;
import dev.chiteki.server.plugin.PluginStatus;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.plugin.RunningPlugin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a test must not leave behind: a connection that somebody still has, and with it a transaction that goes on; a thread of
 * a plugin; an open file of a region. What the platform itself still has to end is waited for.
 */
final class Leftovers {

    private static final Duration ENDED_WITHIN = Duration.ofSeconds(10);
    private static final int SHOWN_FRAMES = 12;

    private final ChitekiPlatform platform;

    private Leftovers(ChitekiPlatform platform) {
        this.platform = platform;
    }

    /** Waits until there are none; those that stay are told, each with where it is held, and their threads interrupted. */
    static List<String> after(ChitekiPlatform platform) {
        Leftovers leftovers = new Leftovers(platform);
        if (Patience.within(ENDED_WITHIN).until(() -> leftovers.all().isEmpty())) {
            return List.of();
        }
        List<String> left = leftovers.all();
        leftovers.interrupt();
        return left;
    }

    private List<String> all() {
        List<String> left = new ArrayList<>();
        for (HeldConnection connection : platform.part(Connections.class).held()) {
            left.add("A connection of region " + connection.tenant()
                    + " was not given back, its transaction goes on: "
                    + where(connection.holder()));
        }
        threads()
                .forEach((thread, plugin) ->
                        left.add("A thread of " + plugin.id() + " " + plugin.version() + " goes on: " + where(thread)));
        OpenFiles.below(platform.home().resolve("files"))
                .forEach(file -> left.add("A file of a region is still open: " + file));
        return left;
    }

    private void interrupt() {
        platform.part(Connections.class).held().forEach(held -> held.holder().interrupt());
        threads().keySet().forEach(Thread::interrupt);
    }

    private Map<Thread, PluginDescriptor> threads() {
        Map<Thread, PluginDescriptor> threads = new LinkedHashMap<>();
        Thread.getAllStackTraces().keySet().forEach(thread -> owner(thread)
                .ifPresent(plugin -> threads.put(thread, plugin)));
        return threads;
    }

    /** The plugin whose code it is: started with its class loader, or at work in its classes. */
    private Optional<PluginDescriptor> owner(Thread thread) {
        return thread == Thread.currentThread()
                ? Optional.empty()
                : running()
                        .filter(plugin -> isIn(plugin, thread) || isStartedIn(plugin, thread))
                        .map(RunningPlugin::descriptor)
                        .findFirst();
    }

    /** The platform keeps some threads for a plugin's widgets, which end by themselves when nobody looks any more. */
    private static boolean isStartedIn(RunningPlugin plugin, Thread thread) {
        return thread.getContextClassLoader() == plugin.loader()
                && !thread.getName().equals("widgets-" + plugin.id());
    }

    private static boolean isIn(RunningPlugin plugin, Thread thread) {
        String classes = plugin.contributions().entry().getClass().getPackageName() + ".";
        return Arrays.stream(thread.getStackTrace())
                .map(StackTraceElement::getClassName)
                .anyMatch(name -> name.startsWith(classes) && isLoaded(name, plugin.loader()));
    }

    /** A test may stand in the plugin's package, but not in its bundle. */
    private static boolean isLoaded(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader).getClassLoader() == loader;
        } catch (ClassNotFoundException other) {
            return false;
        }
    }

    private Stream<RunningPlugin> running() {
        Plugins plugins = platform.part(Plugins.class);
        return plugins.published().stream()
                .map(PluginStatus::descriptor)
                .flatMap(version -> plugins.running(version.id(), version.version()).stream());
    }

    private static String where(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .limit(SHOWN_FRAMES)
                .map(frame -> "\n    at " + frame)
                .collect(Collectors.joining("", "thread " + thread.getName(), ""));
    }
}
