package dev.chiteki.server.database.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Java process with the test's class path, which a test may kill. */
public final class ChildJvm {

    /** A build in the background ignores interrupts, and its children would inherit that. */
    private static final List<String> DEAF_TO_NOTHING =
            System.getProperty("os.name").equals("Linux") ? List.of("env", "--default-signal=INT") : List.of();

    private final Process process;

    private ChildJvm(Process process) {
        this.process = process;
    }

    /** Starts the class's main method. */
    public static ChildJvm start(Class<?> main, String... arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(DEAF_TO_NOTHING);
        command.addAll(List.of(java, "-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        return new ChildJvm(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    public long pid() {
        return process.pid();
    }

    /** What follows the prefix on the first line that begins with it. */
    public String awaitLine(String prefix) throws IOException {
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(prefix)) {
                return line.substring(prefix.length());
            }
            said.append(line).append('\n');
        }
        throw new AssertionError("The process ended without a line \"" + prefix + "…\":\n" + said);
    }

    public boolean awaitExit(long time, TimeUnit unit) throws InterruptedException {
        return process.waitFor(time, unit);
    }

    /** As {@code kill -9}. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
