package dev.chiteki.testkit;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.table.Filter;
import dev.chiteki.api.table.Order;
import dev.chiteki.api.table.TableQuery;
import dev.chiteki.server.database.ControlDatabase;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.plugin.PluginDescriptor;
import dev.chiteki.server.schedule.RecordedRun;
import dev.chiteki.server.schedule.RunHistory;
import dev.chiteki.server.tenant.TenantScope;
import dev.chiteki.server.time.InstallationClock;
import dev.chiteki.testbed.BundleSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A plugin whose jobs do as files in a folder say, so that tests and other processes can hold and break them. */
final class Clockwork {

    static final String FOLDER = "clockwork.folder";
    static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ChitekiPlatform platform;
    private final Path folder;

    private Clockwork(ChitekiPlatform platform, Path folder) {
        this.platform = platform;
        this.folder = folder;
    }

    /** Published, and enabled in the regions. */
    static Clockwork in(ChitekiPlatform platform, Path folder, TenantId... regions) {
        System.setProperty(FOLDER, folder.toString());
        PluginDescriptor version = platform.bundles().publish(source());
        platform.bundles().enable(version, regions);
        Clockwork clockwork = new Clockwork(platform, folder);
        for (TenantId region : regions) {
            clockwork.await(() -> clockwork.hasTicket(region, "tick"));
        }
        return clockwork;
    }

    static BundleSource source() {
        return BundleSource.plugin("clockwork")
                .source("tiny/clockwork/Entry", read("Entry"))
                .source("tiny/clockwork/Effect", read("Effect"))
                .file("db.xml", read("db.xml"))
                .file("i18n/messages_ja.properties", "title=時計\ntitle.explanation=時を刻みます。\ndone={0}に刻みました。\n")
                .file(
                        "i18n/messages_en.properties",
                        "title=Clock\ntitle.explanation=It ticks.\ndone=It ticked on {0}.\n");
    }

    private static String read(String name) {
        String path = "/clockwork/" + name + ".txt";
        try (InputStream file = Objects.requireNonNull(Clockwork.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** From now on the job of the region does so: hold, fail. */
    void tell(TenantId region, String job, String what) {
        write(region + "-" + job + "-" + what);
    }

    void untell(TenantId region, String job, String what) {
        try {
            Files.deleteIfExists(folder.resolve(region + "-" + job + "-" + what));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    boolean hasBegun(TenantId region, String job) {
        return Files.exists(folder.resolve(region + "-" + job + "-began"));
    }

    boolean hasTicket(TenantId region, String job) {
        return !tickets(region, job).isEmpty();
    }

    /** The job's schedule has not been looked at since that time of the clock as it stands, and is due. */
    void dueSince(TenantId region, String job, Instant time) {
        await(() -> setBack(region, job, time));
    }

    /** The same, unless there is no ticket yet or somebody is at it, who would write over it; tells whether it was done. */
    boolean setBack(TenantId region, String job, Instant time) {
        List<byte[]> found = tickets(region, job);
        if (found.isEmpty()) {
            return false;
        }
        ObjectNode ticket = (ObjectNode) JSON.readTree(found.getFirst());
        ticket.put("due", time.toString());
        ticket.put("ahead", platform.part(InstallationClock.class).ahead().toString());
        return control()
                        .jdbc()
                        .sql(
                                "update job_ticket set task_data = :data, execution_time = :now where task_instance = :instance"
                                        + " and picked = false")
                        .param("data", JSON.writeValueAsBytes(ticket))
                        .param("now", LocalDateTime.now(ZoneOffset.UTC).minusSeconds(1))
                        .param("instance", region + "/clockwork/" + job)
                        .update()
                > 0;
    }

    /** Whether it is put aside because its plugin does not run; then it is for longer than any test waits. */
    boolean parkForAnHour(TenantId region, String job) {
        return control()
                        .jdbc()
                        .sql("update job_ticket set execution_time = :later where task_instance = :instance"
                                + " and picked = false and execution_time > :now")
                        .param("later", LocalDateTime.now(ZoneOffset.UTC).plusHours(1))
                        .param("now", LocalDateTime.now(ZoneOffset.UTC))
                        .param("instance", region + "/clockwork/" + job)
                        .update()
                > 0;
    }

    /** Nobody has made the job's ticket yet. */
    void loseTicket(TenantId region, String job) {
        control()
                .jdbc()
                .sql("delete from job_ticket where task_instance = :instance")
                .param("instance", region + "/clockwork/" + job)
                .update();
    }

    /** The node that does the job has not been heard of for a minute. */
    void fallSilent(TenantId region, String job) {
        control()
                .jdbc()
                .sql("update job_ticket set last_heartbeat = :past where task_instance = :instance and picked")
                .param("past", LocalDateTime.now(ZoneOffset.UTC).minusMinutes(1))
                .param("instance", region + "/clockwork/" + job)
                .update();
    }

    /** The times for which the job has left an effect. */
    List<String> effects(TenantId region, String job) {
        return TenantScope.call(
                region, () -> platform.part(TenantTransactions.class).read(() -> platform.part(TenantTransactions.class)
                        .jdbc()
                        .sql("select scheduled from clockwork_effect where job = :job order by id")
                        .param("job", job)
                        .query(String.class)
                        .list()));
    }

    /** The runs of the job, the latest first. */
    List<RecordedRun> runs(TenantId region, String job) {
        return TenantScope.call(region, () -> platform.part(RunHistory.class)
                .page(
                        new TableQuery(
                                List.of(new Filter.AnyOf("job", Set.of("clockwork." + job))),
                                Order.descending("scheduled"),
                                0,
                                100),
                        ZONE));
    }

    /** As {@code DONE 1}: state and attempt of all runs, the latest first. */
    List<String> states(TenantId region, String job) {
        return runs(region, job).stream()
                .map(run -> run.state() + " " + run.attempt())
                .toList();
    }

    void await(BooleanSupplier condition) {
        if (!Patience.within(PATIENCE).until(condition)) {
            throw new AssertionError("It did not become so within " + PATIENCE + ": "
                    + platform.log().substring(Math.max(0, platform.log().length() - 3000)));
        }
    }

    private List<byte[]> tickets(TenantId region, String job) {
        return control()
                .jdbc()
                .sql("select task_data from job_ticket where task_instance = :instance")
                .param("instance", region + "/clockwork/" + job)
                .query((row, number) -> row.getBytes(1))
                .list();
    }

    private ControlDatabase control() {
        return platform.part(ControlDatabase.class);
    }

    private void write(String name) {
        try {
            Files.writeString(folder.resolve(name), "");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
