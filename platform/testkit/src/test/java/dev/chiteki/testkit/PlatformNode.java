package dev.chiteki.testkit;

import dev.chiteki.server.ChitekiServer;
import dev.chiteki.server.database.ControlDatabase;
import dev.chiteki.server.database.embedded.EmbeddedMariaDb;
import dev.chiteki.server.time.InstallationClock;
import dev.chiteki.testbed.BundleSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Another node over the database of the platform under test, with a home of its own. */
final class PlatformNode implements AutoCloseable {

    private final Path home;
    private final @Nullable ConfigurableApplicationContext context;
    private final @Nullable Process process;

    private PlatformNode(Path home, @Nullable ConfigurableApplicationContext context, @Nullable Process process) {
        this.home = home;
        this.context = context;
        this.process = process;
    }

    /** Fast to start, but it cannot be killed. */
    static PlatformNode inThisProcess(ChitekiPlatform platform, BundleSource plugin) {
        Path home = home();
        SpringApplication application = new SpringApplication(ChitekiServer.class);
        application.setRegisterShutdownHook(false);
        List<String> arguments = arguments(platform, platform.bundles().jar(plugin), home);
        return new PlatformNode(home, application.run(arguments.toArray(String[]::new)), null);
    }

    /** A process that can be killed. */
    static PlatformNode inItsOwnProcess(ChitekiPlatform platform, BundleSource plugin, Path folder) throws IOException {
        Path home = home();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx600m",
                "-D" + Clockwork.FOLDER + "=" + folder,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ChitekiServer.class.getName()));
        command.addAll(arguments(platform, platform.bundles().jar(plugin), home));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("console.log").toFile())
                .start();
        return new PlatformNode(home, null, process);
    }

    boolean isWorking() {
        return context != null && context.isRunning() || process != null && process.isAlive();
    }

    /** As the kernel or a power cut does: nothing is said to anybody. */
    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
        FileSystemUtils.deleteRecursively(home.toFile());
    }

    private static List<String> arguments(ChitekiPlatform platform, Path jar, Path home) {
        return List.of(
                "--chiteki.home=" + home,
                "--chiteki.tenants=" + platform.tenants(),
                "--chiteki.clock.start=" + clockOf(platform),
                "--chiteki.plugins=" + jar,
                "--server.port=0",
                "--management.server.port=0",
                "--CHITEKI_DEMO_PASSWORD=testkit-opens-every-door",
                // Logging belongs to the process, so that of the platform goes on where it was.
                "--logging.file.name=" + homeOf(platform).resolve("logs").resolve("server.log"),
                "--chiteki.secret=" + secret(platform),
                "--chiteki.database.mode=external",
                "--chiteki.database.url=jdbc:mysql://127.0.0.1:"
                        + platform.part(EmbeddedMariaDb.class).port() + "/",
                "--chiteki.database.user=root",
                "--chiteki.database.password=" + passwordOfRoot(secret(platform)));
    }

    /** Written down as by a node that was first to come to this start of the clock, so that all go by the same one. */
    private static OffsetDateTime clockOf(ChitekiPlatform platform) {
        Instant real = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Instant start = real.plus(platform.part(InstallationClock.class).ahead());
        platform.part(ControlDatabase.class)
                .jdbc()
                .sql("insert into business_clock (start, origin) values (:start, :origin)")
                .param("start", start.toString())
                .param("origin", LocalDateTime.ofInstant(real, ZoneOffset.UTC))
                .update();
        return start.atOffset(ZoneOffset.UTC);
    }

    private static Path home() {
        try {
            return Files.createTempDirectory("chiteki-node");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Path homeOf(ChitekiPlatform platform) {
        return Objects.requireNonNull(platform.tenants().getParent());
    }

    private static String secret(ChitekiPlatform platform) {
        try {
            return Files.readString(homeOf(platform).resolve("secret")).strip();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** As the platform derives it for its embedded database. */
    private static String passwordOfRoot(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal("db:root".getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
