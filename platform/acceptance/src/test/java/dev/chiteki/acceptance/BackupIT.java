package dev.chiteki.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.testbed.AboutEmbeddedMariaDb;
import dev.chiteki.testkit.Answer;
import dev.chiteki.testkit.RestClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** An installation is backed up while people work, destroyed, and made again of the backup. */
@AboutEmbeddedMariaDb
class BackupIT {

    private static final List<String> REGIONS = List.of("sapporo", "kobe");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    /** A booking that the server has acknowledged, and when. */
    private record Booked(String region, String number, String evidence, Instant acknowledged) {}

    @Test
    void everyBookingAcknowledgedBeforeTheBackupIsThereAfterARestore() throws Exception {
        Path home = folder.resolve("home");
        Path backup = folder.resolve("backup");
        ConcurrentLinkedQueue<Booked> booked = new ConcurrentLinkedQueue<>();
        Map<String, byte[]> contents = new ConcurrentHashMap<>();
        try (ServerProcess server = ServerProcess.start(home)) {
            REGIONS.forEach(region -> allocate(server, region));
            AtomicBoolean working = new AtomicBoolean(true);
            List<Thread> clerks = REGIONS.stream()
                    .map(region -> Thread.ofVirtual().start(() -> {
                        for (int number = 0; working.get(); number++) {
                            booked.add(book(server, region, number, contents));
                        }
                    }))
                    .toList();
            await(() -> booked.size() >= 20);
            program(folder, "backup", backup.toString(), "--chiteki.home=" + home);
            int then = booked.size();
            await(() -> booked.size() >= then + 10);
            working.set(false);
            for (Thread clerk : clerks) {
                clerk.join();
            }
            server.kill();
        }
        FileSystemUtils.deleteRecursively(home);
        Instant moment = momentOf(backup);
        assertThat(booked).anyMatch(one -> one.acknowledged().isAfter(moment));

        Path restored = folder.resolve("elsewhere/home");
        String told = program(folder, "restore", backup.toString(), "--chiteki.home=" + restored);

        assertThat(told).contains("Restored", "13 regions");
        try (ServerProcess server = ServerProcess.start(restored)) {
            for (String region : REGIONS) {
                assertKeepsAllUntil(server, region, moment, booked, contents);
            }
            assertIsThere(server, book(server, "sapporo", 100_000, contents), contents);
        }
    }

    @Test
    void oneRegionIsTakenBackWhileTheOthersGoOn() throws Exception {
        Path home = folder.resolve("home");
        Path backup = folder.resolve("backup");
        Map<String, byte[]> contents = new ConcurrentHashMap<>();
        try (ServerProcess server = ServerProcess.start(home)) {
            REGIONS.forEach(region -> allocate(server, region));
            Booked kept = book(server, "kobe", 1, contents);
            program(folder, "backup", backup.toString(), "--chiteki.home=" + home);
            Booked undone = book(server, "kobe", 2, contents);
            Booked neighbour = book(server, "sapporo", 3, contents);
            String[] restore = {"restore", backup.toString(), "--chiteki.home=" + home, "--region=kobe"};

            assertThat(run(folder, restore))
                    .as("refused while the region is open")
                    .isEqualTo(1);
            operator(server).post("/api/v1/operator/tenants/kobe/suspend", "{\"reason\": \"taken back\"}");
            program(folder, restore);
            operator(server).post("/api/v1/operator/tenants/kobe/resume", "");

            await(() -> find(server, kept).status() == 200);
            assertIsThere(server, kept, contents);
            assertIsThere(server, neighbour, contents);
            assertThat(find(server, undone).status()).isEqualTo(404);
            assertThat(book(server, "kobe", 4, contents).number()).isEqualTo(undone.number());
        }
    }

    private static void assertKeepsAllUntil(
            ServerProcess server,
            String region,
            Instant moment,
            Collection<Booked> booked,
            Map<String, byte[]> contents) {
        List<Booked> before = booked.stream()
                .filter(one -> one.region().equals(region) && one.acknowledged().isBefore(moment))
                .toList();
        assertThat(before).as("bookings of " + region + " before " + moment).isNotEmpty();
        before.forEach(one -> assertIsThere(server, one, contents));
    }

    private static void assertIsThere(ServerProcess server, Booked one, Map<String, byte[]> contents) {
        Answer found = find(server, one);
        assertThat(found.status()).as(one + ": " + found).isEqualTo(200);
        assertThat(found.json().at("/evidence").asString("")).isEqualTo(one.evidence());
        byte[] content = clerk(server, one.region())
                .get("/api/v1/" + one.region() + "/budget/files/" + one.evidence())
                .body();
        assertThat(content).isEqualTo(contents.get(one.evidence()));
    }

    private static Answer find(ServerProcess server, Booked one) {
        return clerk(server, one.region()).get("/api/v1/" + one.region() + "/budget/entries/" + one.number());
    }

    private static void allocate(ServerProcess server, String region) {
        Answer answer = clerk(server, region).post("/api/v1/" + region + "/budget/entries", """
                {"kind": "allocation", "date": "2002-07-01", "category": "equipment", "amount": 100000000,
                 "purpose": "backup"}""");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    private static Booked book(ServerProcess server, String region, int number, Map<String, byte[]> contents) {
        byte[] content = ("evidence " + number + " of " + region).getBytes(StandardCharsets.UTF_8);
        Answer stored = clerk(server, region)
                .post("/api/v1/" + region + "/budget/evidence", "multipart/form-data; boundary=b", form(content));
        assertThat(stored.status()).as(stored.toString()).isEqualTo(201);
        String file = stored.json().at("/fileId").asString();
        contents.put(file, content);
        Answer answer =
                clerk(server, region).post("/api/v1/" + region + "/budget/entries", """
                {"kind": "expenditure", "date": "2002-07-01", "category": "equipment", "amount": 1000,
                 "payee": "backup", "purpose": "backup %d", "evidence": "%s"}""".formatted(number, file));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return new Booked(region, answer.json().at("/id").asString(), file, Instant.now());
    }

    private static byte[] form(byte[] content) {
        return ("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"evidence.txt\"\r\n"
                        + "Content-Type: text/plain\r\n\r\n" + new String(content, StandardCharsets.UTF_8)
                        + "\r\n--b--\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static RestClient clerk(ServerProcess server, String region) {
        return RestClient.of(server.url(""), "secretariat@" + region, ServerProcess.PASSWORD);
    }

    private static RestClient operator(ServerProcess server) {
        return RestClient.of(server.url(""), "operator", ServerProcess.PASSWORD);
    }

    private static Instant momentOf(Path backup) throws IOException {
        Properties manifest = new Properties();
        try (var reader = Files.newBufferedReader(backup.resolve("backup.properties"))) {
            manifest.load(reader);
        }
        return Instant.parse(Objects.requireNonNull(manifest.getProperty("moment")));
    }

    /** Runs the packaged program as an operator does, and returns what it said. */
    private static String program(Path folder, String... arguments) throws Exception {
        int status = run(folder, arguments);
        String told = Files.readString(folder.resolve("told.txt"));
        assertThat(status).as(told).isZero();
        return told;
    }

    private static int run(Path folder, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(Stream.of(
                        ServerProcess.java(),
                        "-jar",
                        ServerProcess.packagedServer().toString())
                .toList());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("told.txt").toFile())
                .start();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static void await(BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
