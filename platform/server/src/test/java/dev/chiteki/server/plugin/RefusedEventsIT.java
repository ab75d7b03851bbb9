package dev.chiteki.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.error.Reason;
import dev.chiteki.testbed.TinyPlugins;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedEventsIT {

    @TempDir
    Path folder;

    @Test
    void eventsThatCouldNotBeKeptOrReadAreNamedAtTheStart() {
        publish("unmarked", "public record Happened(int number) {}");
        publish("foreign", named("other.happened", "int number"));
        publish("unnamed", named("Happened", "int number"));
        publish("unkept", named("unkept.happened", "java.io.File file"));
        publish("within", named("within.happened", "List<Part> parts") + "public record Part(double share) {}");
        publish(
                "whole",
                named("whole.happened", "String text, List<Part> parts")
                        + "public record Part(long number, Role role, java.time.LocalDate day) {}");

        try (PluginHouse house = new PluginHouse(folder)) {
            assertThat(house.running("whole", "1.0.0").events()).hasSize(1);
            assertThat(house.problem("unmarked").code()).isEqualTo("plugin-event-unmarked");
            assertThat(house.problem("foreign"))
                    .isEqualTo(Reason.of(
                            "plugin-event-foreign", "tiny.foreign.Entry$Happened", "other.happened", "foreign."));
            assertThat(house.problem("unnamed").code()).isEqualTo("plugin-event-name");
            assertThat(house.problem("unkept"))
                    .isEqualTo(
                            Reason.of("plugin-event-component", "tiny.unkept.Entry$Happened", "file", "java.io.File"));
            assertThat(house.problem("within").code()).isEqualTo("plugin-event-component");
        }
    }

    @Test
    void aHandlerNeedsAnIdOfItsOwnAndAText() {
        String event = named("%s.happened", "int number");
        handling("silent", event, "handler(\"nothing-said\")");
        handling("whole", event, "");

        try (PluginHouse house = new PluginHouse(folder)) {
            house.running("whole", "1.0.0");
            assertThat(house.problem("silent")).isEqualTo(Reason.of("plugin-text-missing", "handler.nothing-said"));
        }
    }

    private void publish(String id, String records) {
        TinyPlugins.withBody(id, """
                        %s
                        @Override public List<Class<? extends Record>> events() { return List.of(Happened.class); }
                        """.formatted(records)).write(folder);
    }

    private void handling(String id, String event, String handlers) {
        TinyPlugins.withBody(id, event.formatted(id) + """
                        dev.chiteki.api.event.EventHandler<?> handler(String id) {
                            return new dev.chiteki.api.event.EventHandler<>(id, Happened.class, (event, envelope) -> {});
                        }
                        @Override public List<dev.chiteki.api.event.EventHandler<?>> handlers() { return List.of(%s); }
                        """.formatted(handlers)).write(folder);
    }

    private static String named(String name, String components) {
        return """
                @dev.chiteki.api.event.EventType("%s")
                public record Happened(%s) {}
                """.formatted(name, components);
    }
}
