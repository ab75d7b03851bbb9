package dev.chiteki.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The packaged server as a process of its own, with a home folder given by the test. */
final class ServerProcess implements AutoCloseable {

    static final String PASSWORD = "journey-through-twelve-regions";
    static final Path ROOT = Path.of(System.getProperty("chiteki.root", "../.."));
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final Path console;
    private final int port;
    private final int measuringPort;

    private ServerProcess(Process process, Path console, int port, int measuringPort) {
        this.process = process;
        this.console = console;
        this.port = port;
        this.measuringPort = measuringPort;
    }

    /** Starts it and returns once it says that it is ready. */
    static ServerProcess start(Path home, String... moreArguments) {
        return start(packagedServer(), home, Map.of("CHITEKI_DEMO_PASSWORD", PASSWORD), moreArguments);
    }

    /** Starts that file in that environment, and returns once it says that it is ready. */
    static ServerProcess start(Path file, Path home, Map<String, String> environment, String... moreArguments) {
        int port = freePort();
        int measuringPort = freePort();
        try {
            Files.createDirectories(home);
            Path console = Files.createTempFile(home, "console", ".log");
            List<String> command = Stream.concat(
                            Stream.of(
                                    java(),
                                    "--enable-native-access=ALL-UNNAMED",
                                    "--sun-misc-unsafe-memory-access=allow",
                                    "-jar",
                                    file.toString(),
                                    "--server.port=" + port,
                                    "--management.server.port=" + measuringPort,
                                    "--chiteki.home=" + home),
                            Stream.of(moreArguments))
                    .toList();
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(ROOT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(console.toFile());
            builder.environment().putAll(environment);
            ServerProcess server = new ServerProcess(builder.start(), console, port, measuringPort);
            server.awaitReady();
            return server;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The program of the Java that runs the tests. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    int port() {
        return port;
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** The address at which it tells of its health, to this machine only. */
    String measuringUrl() {
        return "http://127.0.0.1:" + measuringPort;
    }

    String console() {
        try {
            return Files.readString(console);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What it has logged. */
    String log() {
        try {
            return Files.readString(console.resolveSibling("logs").resolve("server.log"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Ends it at once, as a power cut would. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    /** Asks it to end, as Ctrl-C does, and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        await();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    private void await() {
        try {
            if (!process.waitFor(PATIENCE)) {
                process.destroyForcibly();
                throw new IllegalStateException("The server did not end within " + PATIENCE + ".\n" + console());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void awaitReady() {
        Instant deadline = Instant.now().plus(PATIENCE);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest status =
                    HttpRequest.newBuilder(URI.create(url("/api/v1/status"))).build();
            while (!saysReady(client, status)) {
                if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                    process.destroyForcibly();
                    throw new IllegalStateException("The server did not become ready:\n" + console());
                }
                process.waitFor(Duration.ofMillis(200));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static boolean saysReady(HttpClient client, HttpRequest status) throws InterruptedException {
        try {
            HttpResponse<String> answer = client.send(status, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().replace(" ", "").contains("\"ready\":true");
        } catch (IOException notYet) {
            return false;
        }
    }

    static Path packagedServer() {
        try (Stream<Path> files = Files.list(ROOT.resolve("platform/server/target"))) {
            return files.filter(file -> file.getFileName().toString().matches("chiteki-server-.*-exec\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("platform/server is not packaged: run ./mvnw verify."))
                    .toAbsolutePath();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
