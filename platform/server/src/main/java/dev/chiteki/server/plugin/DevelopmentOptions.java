package dev.chiteki.server.plugin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.bind.BindResult;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * What an author who writes plugins beside the running platform wants of it.
 *
 * @param watched folders of jars, and patterns of jars; empty where nobody develops
 */
record DevelopmentOptions(Path home, List<String> watched) {

    static DevelopmentOptions from(Environment environment) {
        BindResult<List<String>> watched =
                Binder.get(environment).bind("chiteki.development.watch", Bindable.listOf(String.class));
        return new DevelopmentOptions(
                Path.of(environment.getProperty("chiteki.home", ".chiteki")),
                watched.isBound()
                        ? watched.get().stream().filter(each -> !each.isBlank()).toList()
                        : List.of());
    }

    boolean isOn() {
        return !watched.isEmpty();
    }

    /** The patterns of the jars. */
    List<String> globs() {
        return watched.stream()
                .map(each -> Files.isDirectory(Path.of(each)) || !each.endsWith(".jar") ? each + "/*.jar" : each)
                .toList();
    }
}
