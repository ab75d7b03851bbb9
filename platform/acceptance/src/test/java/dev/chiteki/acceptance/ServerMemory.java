package dev.chiteki.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much memory a server's process takes. */
final class ServerMemory {

    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB");

    private ServerMemory() {}

    /** The bytes of all objects that are reachable: counting them collects what is not. */
    static long liveHeap(ServerProcess server) {
        histogram(server);
        Matcher total = TOTAL.matcher(histogram(server));
        if (!total.find()) {
            throw new IllegalStateException(
                    "jcmd counted nothing in process " + server.handle().pid() + ".");
        }
        return Long.parseLong(total.group(1));
    }

    /** What the operating system has given the process, where it tells. */
    static OptionalLong resident(ProcessHandle process) {
        try {
            Matcher resident = RESIDENT.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
            return resident.find() ? OptionalLong.of(Long.parseLong(resident.group(1)) * 1024) : OptionalLong.empty();
        } catch (IOException untold) {
            return OptionalLong.empty();
        }
    }

    private static String histogram(ServerProcess server) {
        try {
            Process counting = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(server.handle().pid()),
                            "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            String told = new String(counting.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (counting.waitFor() != 0) {
                throw new IllegalStateException("jcmd failed: " + told);
            }
            return told;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
