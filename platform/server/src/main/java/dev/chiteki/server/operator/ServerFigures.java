package dev.chiteki.server.operator;

import dev.chiteki.server.database.Connections;
import dev.chiteki.server.database.TenantDatabases;
import dev.chiteki.server.shell.OpenPages;
import dev.chiteki.server.time.InstallationClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How this node of the installation is at the moment. */
@Component
public final class ServerFigures {

    private final Connections connections;
    private final TenantDatabases databases;
    private final OpenPages pages;
    private final InstallationClock clock;
    private final Path home;
    private final String version;

    ServerFigures(
            Connections connections,
            TenantDatabases databases,
            OpenPages pages,
            InstallationClock clock,
            @Value("${chiteki.home:.chiteki}") Path home,
            @Value("${chiteki.version:development}") String version) {
        this.connections = connections;
        this.databases = databases;
        this.pages = pages;
        this.clock = clock;
        this.home = home.toAbsolutePath();
        this.version = version;
    }

    /** All figures at once; sizes are in bytes, times real ones. */
    public record Figures(Node node, Memory memory, Database database, Pages pages, Disk disk, Clock clock) {}

    /**
     * The process.
     *
     * @param version of this build
     * @param uptimeSeconds since when it runs
     * @param threads how many live, of any kind but virtual ones
     */
    public record Node(String name, String version, String java, Instant started, long uptimeSeconds, int threads) {}

    /**
     * The heap.
     *
     * @param usedBytes with what the next collection would free
     */
    public record Memory(long usedBytes, long mostBytes) {}

    /**
     * The connections to the database server.
     *
     * @param open for all tenants together
     * @param waiting callers that wait for one
     * @param openByTenant of the tenants that have any open, by id
     */
    public record Database(
            String server, int open, int cap, int ofControlDatabase, int waiting, Map<String, Integer> openByTenant) {}

    /** The pages that are open in browsers, and the sessions that hold them. */
    public record Pages(int open, int sessions) {}

    /** The disk of the home folder. */
    public record Disk(String home, long freeBytes, long allBytes) {}

    /**
     * The business clock.
     *
     * @param shifted whether it shows another day than the real one
     */
    public record Clock(LocalDate today, boolean shifted) {}

    /** The figures of this moment. */
    public Figures now() {
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return new Figures(
                node(),
                new Memory(heap.getUsed(), heap.getMax()),
                database(),
                new Pages(pages.count(), pages.sessions()),
                disk(),
                new Clock(clock.today(), clock.isShifted()));
    }

    private Node node() {
        var runtime = ManagementFactory.getRuntimeMXBean();
        return new Node(
                host() + ":" + runtime.getPid(),
                version,
                System.getProperty("java.vm.vendor") + " " + Runtime.version(),
                Instant.ofEpochMilli(runtime.getStartTime()),
                Duration.ofMillis(runtime.getUptime()).toSeconds(),
                ManagementFactory.getThreadMXBean().getThreadCount());
    }

    private Database database() {
        Map<String, Integer> open = new TreeMap<>();
        connections.byTenant().forEach((tenant, count) -> open.put(tenant.value(), count));
        return new Database(
                databases.serverVersion(),
                connections.open(),
                connections.cap(),
                connections.ofControlDatabase(),
                connections.waiting(),
                open);
    }

    private Disk disk() {
        try {
            FileStore store = Files.getFileStore(home);
            return new Disk(home.toString(), store.getUsableSpace(), store.getTotalSpace());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The disk of " + home + " cannot be read.", unreadable);
        }
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
