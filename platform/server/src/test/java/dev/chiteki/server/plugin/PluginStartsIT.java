package dev.chiteki.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.error.Reason;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.tenant.TenantScope;
import dev.chiteki.testbed.BundleSource;
import dev.chiteki.testbed.TinyPlugins;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginStartsIT {

    private static final TenantId SAPPORO = new TenantId("sapporo");
    private static final TenantId SENDAI = new TenantId("sendai");

    @TempDir
    Path folder;

    @Test
    void aWholePluginRunsWithAllThatItContributes() {
        TinyPlugins.whole("tiny").write(folder);

        try (PluginHouse house = new PluginHouse(folder)) {
            RunningPlugin plugin = house.running("tiny", "1.0.0");

            assertThat(plugin.views()).singleElement().satisfies(view -> assertThat(view.titleKey())
                    .isEqualTo("title"));
            assertThat(plugin.permissions()).singleElement().satisfies(permission -> assertThat(permission.id())
                    .isEqualTo("tiny.read"));
            assertThat(plugin.resources()).hasSize(1);
            assertThat(plugin.texts().in(Locale.JAPANESE, "title")).isEqualTo("題");
            assertThat(plugin.loader()).isNotSameAs(getClass().getClassLoader());
        }
    }

    @Test
    void aPluginWordsThePlatformsErrorsToo() {
        TinyPlugins.whole("tiny").write(folder);

        try (PluginHouse house = new PluginHouse(folder)) {
            String sentence = house.running("tiny", "1.0.0").texts().in(Locale.ENGLISH, "error.yen-malformed", "x");

            assertThat(sentence).contains("“x”");
        }
    }

    @Test
    void twoVersionsOfAPluginServeTwoTenantsAtOnce() {
        TinyPlugins.whole("tiny").write(folder);
        TinyPlugins.whole("tiny").version("2.0.0").write(folder);

        try (PluginHouse house = new PluginHouse(folder)) {
            house.pins.put(SAPPORO, Map.of("tiny", "1.0.0"));
            house.pins.put(SENDAI, Map.of("tiny", "2.0.0"));

            StartedPlugin sapporos = house.running.pinned(SAPPORO, "tiny").orElseThrow();
            StartedPlugin sendais = house.running.pinned(SENDAI, "tiny").orElseThrow();
            assertThat(sapporos.running().version()).isEqualTo("1.0.0");
            assertThat(sendais.running().version()).isEqualTo("2.0.0");
            assertThat(sapporos.entry().getClass()).isNotSameAs(sendais.entry().getClass());
            assertThat(house.running.newest("tiny")).contains(sendais);
        }
    }

    @Test
    void pluginsMeetThroughAContractOfTheTenantsVersion() {
        Path contract = greeting().write(folder);
        TinyPlugins.withBody("provider", """
                        @Override public List<Offer<?>> offers() {
                            return List.of(new Offer<>(greeting.Greeting.class, () -> "hello"));
                        }
                        """).with(contract).write(folder);
        TinyPlugins.bare("consumer", """
                        package tiny.consumer;

                        import dev.chiteki.api.plugin.*;

                        @ChitekiPlugin(id = "consumer")
                        public final class Entry implements Plugin, java.util.function.Supplier<String> {
                            private final PluginContext context;
                            public Entry(PluginContext context) { this.context = context; }
                            @Override public String get() {
                                return context.services().find(greeting.Greeting.class)
                                        .map(greeting.Greeting::greet).orElse("nobody");
                            }
                        }
                        """).with(contract).write(folder);

        try (PluginHouse house = new PluginHouse(folder)) {
            house.pins.put(SAPPORO, Map.of("provider", "1.0.0", "consumer", "1.0.0"));
            house.pins.put(SENDAI, Map.of("consumer", "1.0.0"));
            house.running("provider", "1.0.0");
            house.running("consumer", "1.0.0");

            assertThat(answerOfConsumer(house, SAPPORO)).isEqualTo("hello");
            assertThat(answerOfConsumer(house, SENDAI)).isEqualTo("nobody");
        }
    }

    @Test
    void aPluginWithoutItsContractIsRefusedAndTheContractNamed(@TempDir Path elsewhere) {
        Path contract = greeting().write(elsewhere);
        TinyPlugins.withBody("lonely", "greeting.Greeting greeting() { return null; }")
                .with(contract)
                .write(folder);

        try (PluginHouse house = new PluginHouse(folder)) {
            assertThat(house.problem("lonely")).isEqualTo(Reason.of("plugin-import-unknown", "greeting"));
        }
    }

    @Test
    void aVersionPublishedLaterRunsBesideTheFirst(@TempDir Path elsewhere) {
        TinyPlugins.whole("tiny").write(folder);
        Path second = TinyPlugins.whole("tiny").version("2.0.0").write(elsewhere);

        try (PluginHouse house = new PluginHouse(folder)) {
            house.starts.publish(second);

            house.running("tiny", "1.0.0");
            house.running("tiny", "2.0.0");
        }
    }

    @Test
    void aPublishedVersionKeepsItsBytes(@TempDir Path elsewhere) {
        TinyPlugins.whole("tiny").write(folder);
        Path other = TinyPlugins.withBody("tiny", "").write(elsewhere);

        try (PluginHouse house = new PluginHouse(folder)) {
            RunningPlugin first = house.running("tiny", "1.0.0");

            assertThatThrownBy(() -> house.starts.publish(other)).hasMessageContaining("plugin-other-bytes");

            assertThat(house.running("tiny", "1.0.0")).isSameAs(first);
        }
    }

    @Test
    void aContractIsNotPublishedWhileThePlatformRuns(@TempDir Path elsewhere) {
        Path contract = greeting().write(elsewhere);

        try (PluginHouse house = new PluginHouse(folder)) {
            assertThatThrownBy(() -> house.starts.publish(contract)).hasMessageContaining("plugin-contract-at-start");
        }
    }

    @Test
    void aHangingStartIsGivenUpAndOthersRun() {
        TinyPlugins.withBody("sleepy", """
                        @Override public List<Permission> permissions() {
                            java.util.concurrent.locks.LockSupport.park();
                            return permissions();
                        }
                        """).write(folder);
        TinyPlugins.whole("tiny").write(folder);

        try (PluginHouse house = new PluginHouse(folder)) {
            assertThat(house.problem("sleepy")).isEqualTo(Reason.of("plugin-start-hangs", 3L));
            house.running("tiny", "1.0.0");
        }
    }

    @Test
    void aStoppedVersionLetsGoOfItsClassLoader() {
        TinyPlugins.whole("tiny").write(folder);

        try (PluginHouse house = new PluginHouse(folder)) {
            WeakReference<ClassLoader> loader = useAndStop(house);

            assertThat(house.closedDatabases).containsExactly("tiny");
            assertThat(house.problem("tiny")).isEqualTo(Reason.of("plugin-stopped"));
            assertThat(isCollected(loader)).isTrue();
        }
    }

    private static BundleSource greeting() {
        return BundleSource.contract("greeting")
                .source("greeting/package-info", """
                        @org.osgi.annotation.bundle.Export
                        @org.osgi.annotation.versioning.Version("1.2.0")
                        package greeting;
                        """)
                .source("greeting/Greeting", "package greeting; public interface Greeting { String greet(); }");
    }

    private static WeakReference<ClassLoader> useAndStop(PluginHouse house) {
        RunningPlugin plugin = house.running("tiny", "1.0.0");
        assertThat(plugin.resources()).hasSize(1);
        WeakReference<ClassLoader> loader = new WeakReference<>(plugin.loader());
        house.starts.stop("tiny", "1.0.0");
        assertThat(house.events).extracting(Object::getClass).containsExactly(PluginStarted.class, PluginStopped.class);
        house.events.clear();
        return loader;
    }

    private static boolean isCollected(WeakReference<ClassLoader> loader) {
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (loader.get() != null && System.nanoTime() < deadline) {
            System.gc();
            Thread.onSpinWait();
        }
        return loader.get() == null;
    }

    private static String answerOfConsumer(PluginHouse house, TenantId tenant) {
        Object consumer = house.running.pinned(tenant, "consumer").orElseThrow().entry();
        return TenantScope.call(
                tenant, () -> ((java.util.function.Supplier<?>) consumer).get().toString());
    }
}
