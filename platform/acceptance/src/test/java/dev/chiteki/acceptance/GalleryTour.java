package dev.chiteki.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.testkit.RestClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes pictures of all views: {@code ./mvnw verify -Pscreenshots}. It is no test of the ordinary run, and holds no list of
 * views: each person walks the pages that their own navigation and pages lead to.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GalleryTour {

    private static final Path SAMPLES = ServerProcess.ROOT.resolve("tenants/samples.json");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Gallery gallery = new Gallery(Path.of("target", "gallery"));
    private ServerProcess server;

    @BeforeAll
    void startWithSamples(@TempDir Path home) throws IOException {
        server = ServerProcess.start(home, "--chiteki.samples=true");
        int calls = JsonMapper.builder()
                .build()
                .readTree(SAMPLES.toFile())
                .at("/calls")
                .size();
        RestClient auditor = RestClient.of(server.url(""), "auditor@sapporo", ServerProcess.PASSWORD);
        Instant deadline = Instant.now().plus(PATIENCE);
        while (entries(auditor) < calls) {
            assertThat(Instant.now()).as("samples are entered").isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
        gallery.writeOverview();
    }

    /** The pages outside of Vaadin, to which no navigation leads, and the one where there is nothing. */
    @ParameterizedTest
    @CsvSource({"ja", "en"})
    void plainPages(String language) throws IOException {
        Gallery.Visit visit = new Gallery.Visit("plain", language);
        try (Page page = Page.open(server, language, 1440)) {
            gallery.take(page.go("/login"), visit, "/login");
            page.signIn("administrator@kobe");

            for (String path : List.of("/account", "/logout", "/kobe/no-such-page")) {
                gallery.take(page.go(path), visit, path);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "president@sapporo,ja", "president@sapporo,en",
        "secretariat@sapporo,ja", "secretariat@sapporo,en",
        "officer@mext,ja", "officer@mext,en",
        "operator,ja", "operator,en"
    })
    void person(String account, String language) throws IOException {
        try (Page page = Page.open(server, language, 1440)) {
            page.signIn(account);
            Gallery.Visit visit = new Gallery.Visit(account, language);
            Walk walk = new Walk(page, path -> gallery.take(page, visit, path));

            List<String> seen = walk.from(page.path());

            assertThat(seen).as("pages of " + account).hasSizeGreaterThan(2);
        }
    }

    private static int entries(RestClient auditor) {
        return auditor.get("/api/v1/sapporo/budget/entries?fiscalYear=2002")
                .json()
                .at("/entries")
                .size();
    }
}
