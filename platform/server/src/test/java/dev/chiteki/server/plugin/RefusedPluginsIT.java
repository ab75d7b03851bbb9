package dev.chiteki.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.error.Reason;
import dev.chiteki.testbed.TinyPlugins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedPluginsIT {

    @TempDir
    Path folder;

    @Test
    void badManifestsAreRefusedEachWithItsReasonAndTheGoodOneRuns() throws IOException {
        TinyPlugins.whole("good").write(folder);
        TinyPlugins.whole("headless").header("Chiteki-Plugin", "").write(folder);
        TinyPlugins.whole("shouting").header("Chiteki-Plugin", "SHOUT;entry=x").write(folder);
        TinyPlugins.whole("activated").header("Bundle-Activator", "tiny.X").write(folder);
        TinyPlugins.whole("lost")
                .header("Chiteki-Plugin", "lost;entry=x;changelog=\"db/none.xml\"")
                .write(folder);
        TinyPlugins.whole("greedy")
                .header("Chiteki-Plugin", "greedy;entry=x;append-only=\"budget_posting\"")
                .write(folder);
        TinyPlugins.whole("usurping")
                .header("Chiteki-Plugin", "administration;entry=x")
                .write(folder);
        Files.writeString(folder.resolve("chiteki-text.jar"), "no jar at all");

        try (PluginHouse house = new PluginHouse(folder)) {
            house.running("good", "1.0.0");
            assertThat(house.problem("chiteki-headless-1.0.0.jar"))
                    .isEqualTo(Reason.of("plugin-header-missing", "Chiteki-Plugin"));
            assertThat(house.problem("chiteki-shouting-1.0.0.jar"))
                    .isEqualTo(Reason.of("plugin-id-malformed", "SHOUT"));
            assertThat(house.problem("chiteki-activated-1.0.0.jar"))
                    .isEqualTo(Reason.of("plugin-header-forbidden", "Bundle-Activator", "tiny.X"));
            assertThat(house.problem("chiteki-lost-1.0.0.jar"))
                    .isEqualTo(Reason.of("plugin-changelog-missing", "db/none.xml"));
            assertThat(house.problem("chiteki-greedy-1.0.0.jar"))
                    .isEqualTo(Reason.of("plugin-table-foreign", "budget_posting", "greedy_"));
            assertThat(house.problem("chiteki-usurping-1.0.0.jar"))
                    .isEqualTo(Reason.of("plugin-id-reserved", "administration"));
            assertThat(house.problem("chiteki-text.jar").code()).isEqualTo("plugin-unreadable");
        }
    }

    @Test
    void theSecondJarOfAnIdAndVersionIsRefused() throws IOException {
        Path jar = TinyPlugins.whole("tiny").write(folder);
        Files.copy(jar, folder.resolve("chiteki-tiny-copy.jar"));

        try (PluginHouse house = new PluginHouse(folder)) {
            house.running("tiny", "1.0.0");
            assertThat(house.problem("tiny")).isEqualTo(Reason.of("plugin-duplicate", "tiny", "1.0.0"));
        }
    }

    @Test
    void importsThatNobodyServesAreNamed() {
        TinyPlugins.withBody("jdbc", "java.sql.Connection connection() { return null; }")
                .write(folder);
        TinyPlugins.whole("future")
                .header("Import-Package", "dev.chiteki.api.plugin;version=\"[2.0,3)\"")
                .write(folder);
        TinyPlugins.whole("vaadin")
                .header("Import-Package", "com.vaadin.flow.component;version=\"[99,100)\"")
                .write(folder);

        try (PluginHouse house = new PluginHouse(folder)) {
            assertThat(house.problem("jdbc")).isEqualTo(Reason.of("plugin-import-forbidden", "java.sql"));
            assertThat(house.problem("future"))
                    .extracting(Reason::code, reason -> reason.arguments().subList(0, 2))
                    .containsExactly("plugin-api-range", List.of("dev.chiteki.api.plugin", "[2.0.0,3.0.0)"));
            assertThat(house.problem("vaadin").code()).isEqualTo("plugin-import-version");
        }
    }

    @Test
    void settingsWithoutWordsOrOfAKindThatNobodyKeepsAreNamed() {
        settings("wordless", "String name", "\"x\"").write(folder);
        settings("strange", "Thread worker", "Thread.currentThread()").write(folder);
        settings("unsound", "@jakarta.validation.constraints.Min(3) int least", "1")
                .write(folder);
        settings("misplaced", "@jakarta.validation.constraints.Email int least", "1")
                .write(folder);

        try (PluginHouse house = new PluginHouse(folder)) {
            assertThat(house.problem("wordless")).isEqualTo(Reason.of("plugin-text-missing", "setting.name"));
            assertThat(house.problem("strange"))
                    .isEqualTo(Reason.of("plugin-setting-unfit", "worker", "java.lang.Thread"));
            assertThat(house.problem("unsound").code()).isEqualTo("plugin-setting-unfit");
            assertThat(house.problem("unsound").arguments().toString()).contains("least", "3");
            assertThat(house.problem("misplaced").code()).isEqualTo("plugin-setting-constraint");
        }
    }

    private static TinyBundle settings(String id, String component, String value) {
        return TinyPlugins.withBody(id, """
                public record Set(%s) {}

                @Override public java.util.Optional<dev.chiteki.api.setting.SettingsDeclaration<?>> settings() {
                    return java.util.Optional.of(dev.chiteki.api.setting.SettingsDeclaration.of(new Set(%s)));
                }
                """.formatted(component, value));
    }

    @Test
    void entriesThatCannotBeMadeAreRefused() {
        TinyPlugins.whole("absent")
                .header("Chiteki-Plugin", "absent;entry=tiny.Nowhere")
                .write(folder);
        TinyPlugins.bare("bare", """
                        package tiny.bare;
                        @dev.chiteki.api.plugin.ChitekiPlugin(id = "bare")
                        public final class Entry implements dev.chiteki.api.plugin.Plugin {}
                        """).write(folder);
        TinyPlugins.bare("other", """
                        package tiny.other;
                        @dev.chiteki.api.plugin.ChitekiPlugin(id = "other")
                        public final class Entry {}
                        """).write(folder);
        TinyPlugins.bare("broken", """
                        package tiny.broken;
                        @dev.chiteki.api.plugin.ChitekiPlugin(id = "broken")
                        public final class Entry implements dev.chiteki.api.plugin.Plugin {
                            public Entry(dev.chiteki.api.plugin.PluginContext context) {
                                context.database().read(entities -> 1);
                            }
                        }
                        """).write(folder);

        try (PluginHouse house = new PluginHouse(folder)) {
            assertThat(house.problem("absent")).isEqualTo(Reason.of("plugin-entry-missing", "tiny.Nowhere"));
            assertThat(house.problem("bare")).isEqualTo(Reason.of("plugin-entry-constructor", "tiny.bare.Entry"));
            assertThat(house.problem("other")).isEqualTo(Reason.of("plugin-entry-type", "tiny.other.Entry"));
            assertThat(house.problem("broken").code()).isEqualTo("plugin-failed");
            assertThat(house.problem("broken").arguments().toString()).contains("no region is bound");
        }
    }

    @Test
    void faultyContributionsAreRefused() {
        TinyPlugins.withBody("thief", permissions("Permission.of(\"budget.book\")"))
                .write(folder);
        TinyPlugins.withBody("twins", permissions("READ") + view("READ, request -> null") + widgets("READ", "READ"))
                .write(folder);
        TinyPlugins.withBody("secret", view("READ, request -> null")).write(folder);
        TinyPlugins.withBody("open", permissions("READ") + resource("@GET public String get() { return \"\"; }"))
                .write(folder);
        TinyPlugins.withBody(
                        "unasked",
                        permissions("READ")
                                + resource("@GET @Requires(\"unasked.write\") public String get() { return \"\"; }"))
                .write(folder);
        TinyPlugins.withBody(
                        "locator", permissions("READ") + resource("@Path(\"x\") public Object x() { return this; }"))
                .write(folder);
        TinyPlugins.withBody("untaught", permissions("READ") + view("READ, request -> null).explainedBy(\"use\""))
                .file("manual/ja/use.md", "# 使い方\n")
                .write(folder);
        TinyPlugins.whole("halfway")
                .file("i18n/messages_en.properties", "title=Title\n")
                .write(folder);
        TinyPlugins.withBody("closed", """
                        public interface Own {}
                        @Override public List<Offer<?>> offers() {
                            return List.of(new Offer<>(Own.class, new Own() {}));
                        }
                        """).write(folder);
        TinyPlugins.withBody("tableless", """
                        @jakarta.persistence.Entity
                        @jakarta.persistence.Table(name = "budget_posting")
                        public static class Row { @jakarta.persistence.Id long id; }
                        @Override public List<Class<?>> entities() { return List.of(Row.class); }
                        """).write(folder);

        try (PluginHouse house = new PluginHouse(folder)) {
            assertThat(house.problem("thief"))
                    .isEqualTo(Reason.of("plugin-permission-foreign", "budget.book", "thief."));
            assertThat(house.problem("twins")).isEqualTo(Reason.of("plugin-twice", "same"));
            assertThat(house.problem("secret")).isEqualTo(Reason.of("plugin-permission-undeclared", "secret.read"));
            assertThat(house.problem("open")).isEqualTo(Reason.of("plugin-resource-open", "Hello.get"));
            assertThat(house.problem("unasked")).isEqualTo(Reason.of("plugin-permission-undeclared", "unasked.write"));
            assertThat(house.problem("locator")).isEqualTo(Reason.of("plugin-resource-locator", "Hello.x"));
            assertThat(house.problem("untaught")).isEqualTo(Reason.of("plugin-manual-missing", "manual/en/use.md"));
            assertThat(house.problem("halfway"))
                    .isEqualTo(Reason.of("plugin-texts-incomplete", "permission.halfway.read"));
            assertThat(house.problem("closed")).isEqualTo(Reason.of("plugin-offer-private", "tiny.closed.Entry$Own"));
            assertThat(house.problem("tableless"))
                    .isEqualTo(Reason.of("plugin-entity-table", "tiny.tableless.Entry$Row", "tableless_"));
        }
    }

    @Test
    void faultyIndicatorsAreRefused() {
        TinyPlugins.withBody("shouted", permissions("READ") + indicators("\"RATE\", \"title\", READ"))
                .write(folder);
        TinyPlugins.withBody("endless", permissions("READ") + indicators("\"" + "x".repeat(61) + "\", \"title\", READ"))
                .write(folder);
        TinyPlugins.withBody(
                        "paired",
                        permissions("READ") + indicators("\"rate\", \"title\", READ", "\"rate\", \"title\", READ"))
                .write(folder);
        TinyPlugins.withBody("hidden", indicators("\"rate\", \"title\", READ")).write(folder);
        TinyPlugins.withBody("nameless", permissions("READ") + indicators("\"rate\", \"rate.title\", READ"))
                .write(folder);
        TinyPlugins.withBody("sound", permissions("READ") + indicators("\"rate\", \"title\", READ"))
                .write(folder);

        try (PluginHouse house = new PluginHouse(folder)) {
            assertThat(house.problem("shouted")).isEqualTo(Reason.of("plugin-indicator-malformed", "RATE"));
            assertThat(house.problem("endless").code()).isEqualTo("plugin-indicator-malformed");
            assertThat(house.problem("paired")).isEqualTo(Reason.of("plugin-twice", "rate"));
            assertThat(house.problem("hidden")).isEqualTo(Reason.of("plugin-permission-undeclared", "hidden.read"));
            assertThat(house.problem("nameless")).isEqualTo(Reason.of("plugin-text-missing", "rate.title"));
            assertThat(house.running("sound", "1.0.0").indicators()).hasSize(1);
        }
    }

    private static String indicators(String... beginnings) {
        String each = Arrays.stream(beginnings)
                .map(beginning -> "Indicator.of(" + beginning
                        + ", dev.chiteki.api.chart.ChartUnit.COUNT, request -> IndicatorSeries.EMPTY)")
                .collect(Collectors.joining(", "));
        return "@Override public List<Indicator> indicators() { return List.of(" + each + "); }\n";
    }

    private static String permissions(String list) {
        return "@Override public List<Permission> permissions() { return List.of(" + list + "); }\n";
    }

    private static String view(String permissionAndContent) {
        return "@Override public List<View> views() { return List.of(View.of(\"\", \"title\", " + permissionAndContent
                + ")); }\n";
    }

    private static String widgets(String one, String other) {
        return """
                @Override public List<Widget> widgets() {
                    return List.of(
                            Widget.of("same", "title", %s, request -> null),
                            Widget.of("same", "title", %s, request -> null));
                }
                """.formatted(one, other);
    }

    private static String resource(String method) {
        return """
                @Override public List<Object> resources() { return List.of(new Hello()); }
                @Path("hello")
                public static final class Hello {
                    %s
                }
                """.formatted(method);
    }
}
