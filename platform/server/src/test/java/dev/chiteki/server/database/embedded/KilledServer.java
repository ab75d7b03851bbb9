package dev.chiteki.server.database.embedded;

import dev.chiteki.server.database.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process of its own that runs an embedded database, so that a test can kill it. */
final class KilledServer {

    private KilledServer() {}

    /** Opens the database in the folder, says so, and waits to be killed. */
    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedMariaDb database = EmbeddedMariaDb.open(TestDatabase.settings(Path.of(arguments[0])));
        System.out.println("ready " + database.pid());
        Thread.currentThread().join();
    }

    static Process start(Path folder) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(java, "-cp", classPath, KilledServer.class.getName(), folder.toString())
                .redirectErrorStream(true)
                .start();
    }

    /** The database's process id, once the database is ready. */
    static long awaitReady(Process server) throws IOException {
        var output = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("ready ")) {
                return Long.parseLong(line.substring("ready ".length()));
            }
            said.append(line).append('\n');
        }
        throw new AssertionError("The server ended before it was ready:\n" + said);
    }
}
