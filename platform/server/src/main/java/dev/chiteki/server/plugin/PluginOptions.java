package dev.chiteki.server.plugin;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.BindResult;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Where plugins are found and how long they may take.
 *
 * @param home the installation's own folder
 * @param globs the jars
 * @param startLimit for the start of one version
 * @param provisionLimit for what a plugin writes into a region on its first day
 */
record PluginOptions(Path home, List<String> globs, Duration startLimit, Duration provisionLimit) {

    private static final List<String> BUILT_HERE =
            List.of("plugins/*/target/chiteki-*.jar", "plugins/contracts/*/target/chiteki-*.jar");

    static PluginOptions from(Environment environment) {
        BindResult<List<String>> globs = Binder.get(environment).bind("chiteki.plugins", Bindable.listOf(String.class));
        return new PluginOptions(
                Path.of(environment.getProperty("chiteki.home", ".chiteki")),
                globs.isBound() ? globs.get() : BUILT_HERE,
                environment.getProperty("chiteki.plugin-start-limit", Duration.class, Duration.ofSeconds(20)),
                environment.getProperty("chiteki.plugin-provision-limit", Duration.class, Duration.ofMinutes(2)));
    }
}
