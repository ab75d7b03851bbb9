package dev.chiteki.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.Connections;
import dev.chiteki.testbed.BundleSource;
import dev.chiteki.testbed.TinyPlugins;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A test that leaves something of a plugin behind fails, and says what and where. */
@PlatformTest(regions = "ab")
class LeftoversIT {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            aConnection | A connection of region left-behind was not given back | tiny.Entry.hold(Entry.java
            aThread     | A thread of tiny 1.0.0 goes on: thread tiny-forever   | tiny.Entry.forever(Entry.java
            aFile       | A file of a region is still open                      | files/left-behind
            """)
    void itIsToldWithItsPlace(String method, String what, String where) {
        assertThat(failureOf(method)).contains(method + "(ChitekiPlatform) has left something behind.", what, where);
    }

    @Test
    void whatHasEndedIsNoMatter() {
        assertThat(failureOf("nothing")).isEmpty();
    }

    private static String failureOf(String method) {
        List<String> failures = new ArrayList<>();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectMethod(Careless.class, method, ChitekiPlatform.class))
                .build();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                result.getThrowable().ifPresent(failure -> failures.add(failure.getMessage()));
            }
        });
        return String.join("\n", failures);
    }

    /** Run by the tests above alone. */
    @PlatformTest(regions = "left-behind")
    static class Careless {

        @Test
        void nothing(ChitekiPlatform platform) {
            begin(platform);
            assertThat(call(platform, "hello").status()).isEqualTo(200);
        }

        @Test
        void aConnection(ChitekiPlatform platform) {
            begin(platform);
            Thread.ofVirtual().start(() -> call(platform, "hold"));
            Connections connections = platform.part(Connections.class);
            assertThat(Patience.within(Duration.ofSeconds(20)).until(() -> connections.held().stream()
                            .anyMatch(held -> held.holder().getState().equals(Thread.State.TIMED_WAITING))))
                    .isTrue();
        }

        @Test
        void aThread(ChitekiPlatform platform) {
            begin(platform);
            assertThat(call(platform, "thread").status()).isEqualTo(200);
        }

        @Test
        void aFile(ChitekiPlatform platform) {
            begin(platform);
            assertThat(call(platform, "file").status()).isEqualTo(200);
        }

        private static void begin(ChitekiPlatform platform) {
            platform.bundles().enable(platform.bundles().publish(careless()), new TenantId("left-behind"));
        }

        private static Answer call(ChitekiPlatform platform, String what) {
            return platform.rest("president@left-behind")
                    .post("/api/v1/left-behind/tiny/" + what, "text/plain", "now".getBytes(StandardCharsets.UTF_8));
        }

        private static BundleSource careless() {
            return TinyPlugins.bare("tiny", """
                package tiny.tiny;

                import dev.chiteki.api.files.StoredFile;
                import dev.chiteki.api.plugin.*;
                import dev.chiteki.api.rest.Requires;
                import dev.chiteki.api.security.*;
                import jakarta.ws.rs.*;
                import java.io.*;
                import java.util.*;

                @ChitekiPlugin(id = "tiny")
                public final class Entry implements Plugin {

                    static final Permission READ = Permission.of("tiny.read", Role.PRESIDENT);
                    static final List<InputStream> OPEN = new ArrayList<>();
                    private final PluginContext context;

                    public Entry(PluginContext context) {
                        this.context = context;
                    }

                    @Override public List<Permission> permissions() { return List.of(READ); }

                    @Override public List<Object> resources() { return List.of(new Acts()); }

                    static void forever() {
                        try {
                            Thread.sleep(3_600_000);
                        } catch (InterruptedException over) {
                            Thread.currentThread().interrupt();
                        }
                    }

                    static int hold() {
                        forever();
                        return 0;
                    }

                    @Path("/")
                    @Consumes("text/plain")
                    @Requires("tiny.read")
                    public final class Acts {

                        @POST @Path("hello") public String hello(String words) { return "hello"; }

                        @POST @Path("hold") public String holdOn(String words) {
                            return context.database().write(entities -> "held " + hold());
                        }

                        @POST @Path("thread") public String thread(String words) {
                            Thread.ofPlatform().daemon().name("tiny-forever").start(Entry::forever);
                            return "started";
                        }

                        @POST @Path("file") public String file(String words) {
                            StoredFile stored = context.database().write(entities -> context.files().store(
                                    "a.txt", new ByteArrayInputStream(words.getBytes()), READ));
                            OPEN.add(context.files().open(stored.id()));
                            return "opened";
                        }
                    }
                }
                """);
        }
    }
}
