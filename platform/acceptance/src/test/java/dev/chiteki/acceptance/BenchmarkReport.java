package dev.chiteki.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of one run as a table, which {@code docs/benchmarks.md} takes over; written even where a run breaks off. */
final class BenchmarkReport implements AutoCloseable {

    private static final Path FOLDER = Path.of("target", "benchmarks");

    private final String name;
    private final String begun = machine();
    private final List<String> rows = new ArrayList<>();

    BenchmarkReport(String name) {
        this.name = name;
    }

    void add(String what, String aim, Timings timings) {
        add(what, aim, timings.inWords());
    }

    void add(String what, String aim, String figure) {
        rows.add("| " + what + " | " + figure + " | " + aim + " |");
    }

    /** {@code 12.3 MB}, or {@code 250 kB} for less than ten. */
    static String bytes(long bytes) {
        return bytes < 10_000_000
                ? String.format(Locale.ROOT, "%,d kB", bytes / 1000)
                : String.format(Locale.ROOT, "%,.1f MB", bytes / 1_000_000.0);
    }

    @Override
    public void close() {
        List<String> lines = new ArrayList<>(
                List.of(begun, "", "At the end: " + load(), "", "| measure | figure | aim |", "|---|---|---|"));
        lines.addAll(rows);
        try {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(name + ".md"), lines);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String machine() {
        return Instant.now().truncatedTo(ChronoUnit.MINUTES) + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ", " + Runtime.getRuntime().availableProcessors()
                + " processors, Java "
                + Runtime.version() + ", " + load();
    }

    private static String load() {
        return String.format(
                Locale.ROOT,
                "load average %.1f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
