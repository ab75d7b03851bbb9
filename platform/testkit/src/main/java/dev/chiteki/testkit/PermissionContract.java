package dev.chiteki.testkit;

import static dev.chiteki.testkit.PluginUnderTest.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.security.Permission;
import dev.chiteki.server.plugin.RunningPlugin;
import java.util.List;

/** A permission says what it allows, and somebody has it before a region decides anything. */
record PermissionContract(PluginUnderTest plugin) {

    void check() {
        RunningPlugin running = plugin.running(FIRST);
        for (Permission permission : running.permissions()) {
            plugin.requireWords(List.of("permission." + permission.id()));
            assertThat(permission.defaultRoles())
                    .as("the roles that have " + permission.id() + " where a region has not decided otherwise")
                    .isNotEmpty();
        }
        running.widgets()
                .forEach(widget -> plugin.requireClosedToStranger("the widget " + widget.id(), widget.permission()));
        running.indicators()
                .forEach(indicator ->
                        plugin.requireClosedToStranger("the indicator " + indicator.id(), indicator.permission()));
    }
}
