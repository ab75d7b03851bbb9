package dev.chiteki.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.region.Region;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.security.Role;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.security.Accounts;
import dev.chiteki.server.tenant.TenantScope;
import dev.chiteki.testkit.Answer;
import dev.chiteki.testkit.ChitekiPlatform;
import dev.chiteki.testkit.OpenPage;
import dev.chiteki.testkit.PageClient;
import dev.chiteki.testkit.PlatformTest;
import dev.chiteki.testkit.RestClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Regions with look-alike ids and identical records that differ in nothing but a marker never show each other's. */
@PlatformTest
class IsolationIT {

    private static final List<String> REGIONS = List.of("a-b", "ab", "a-b-c");

    @Test
    void noAnswerPageOrFileOfOneTwinHoldsAnothersMarker(ChitekiPlatform platform) {
        Map<String, String> files = new TreeMap<>();
        for (String region : REGIONS) {
            files.put(region, fill(platform, region));
        }
        assertThat(files.values()).doesNotHaveDuplicates();

        for (String region : REGIONS) {
            String seen = platform.explorer("secretariat@" + region, new TenantId(region))
                    .everything();
            assertThat(seen).contains(marker(region));
            others(region).forEach(other -> assertThat(seen).as(region).doesNotContain(marker(other)));
            others(region).forEach(other -> assertThat(clerk(platform, region)
                            .get("/api/v1/" + region + "/budget/files/" + files.get(other))
                            .status())
                    .isEqualTo(404));
        }
        REGIONS.forEach(region -> assertThat(platform.log()).doesNotContain(marker(region)));
    }

    @Test
    void unknownForeignAndSwitchedOffAnswerAlike(ChitekiPlatform platform) {
        RestClient clerk = clerk(platform, "ab");
        platform.part(Plugins.class).disable(new TenantId("ab"), "notes");

        List<Answer> answers = List.of(
                clerk.get("/api/v1/nowhere/budget/summary"),
                clerk.get("/api/v1/a-b/budget/summary"),
                clerk.get("/api/v1/ab/notes"),
                clerk.get("/api/v1/ab/nothing"));

        assertThat(answers).extracting(Answer::status).containsOnly(404);
        assertThat(answers)
                .extracting(answer -> answer.json().at("/type").asString())
                .containsOnly(answers.getFirst().json().at("/type").asString());
        PageClient pages = platform.pages("secretariat@ab");
        assertThat(List.of("/nowhere", "/a-b", "/a-b/budget", "/ab/notes", "/ab/nothing"))
                .allSatisfy(
                        path -> assertThat(pages.get(path).status()).as(path).isEqualTo(404));
    }

    @Test
    void workWithoutARegionFails(ChitekiPlatform platform) {
        TenantTransactions transactions = platform.part(TenantTransactions.class);

        assertThatThrownBy(() -> transactions.read(() -> "never"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("No tenant is bound");
    }

    @Test
    void theDatabaseItselfRefusesANeighboursTables(ChitekiPlatform platform) {
        TenantTransactions transactions = platform.part(TenantTransactions.class);
        fill(platform, "ab");

        for (String statement : List.of(
                "SELECT COUNT(*) FROM t_ab.budget_document",
                "SELECT COUNT(*) FROM `t_a_b_c`.`notes_note`",
                "DELETE FROM t_ab.budget_category",
                "USE t_ab")) {
            assertThatThrownBy(() -> execute(transactions, "a-b", statement))
                    .as(statement)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("denied");
        }
    }

    @Test
    void documentsCannotBeChangedOrDeletedEvenBySql(ChitekiPlatform platform) {
        TenantTransactions transactions = platform.part(TenantTransactions.class);
        fill(platform, "ab");

        for (String statement : List.of("UPDATE budget_document SET amount = 1", "DELETE FROM budget_posting")) {
            assertThatThrownBy(() -> execute(transactions, "ab", statement))
                    .as(statement)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("denied");
        }
    }

    @Test
    void tabsOfTwoRegionsInOneSessionKeepApart(ChitekiPlatform platform) {
        REGIONS.forEach(region -> fill(platform, region));
        Region second = platform.part(Tenants.class)
                .find(new TenantId("a-b"))
                .orElseThrow()
                .region();
        platform.part(Accounts.class).join("secretariat@ab", second, Role.SECRETARIAT);
        PageClient person = platform.pages("secretariat@ab");

        OpenPage one = person.open("/ab/budget");
        OpenPage other = person.open("/a-b/budget");

        for (int round = 0; round < 5; round++) {
            assertThat(one.refresh()).doesNotContain(marker("a-b"));
            assertThat(other.refresh()).doesNotContain(marker("ab"));
        }
        platform.part(Plugins.class).disable(new TenantId("a-b"), "budget");
        assertThat(other.refresh() + other.drawn()).contains("chiteki-state-gone");
        assertThat(one.refresh() + one.drawn()).doesNotContain("chiteki-state-gone");
    }

    private static int execute(TenantTransactions transactions, String region, String statement) {
        return TenantScope.<Integer, RuntimeException>call(
                new TenantId(region),
                () -> transactions.write(() -> statement.startsWith("SELECT")
                        ? transactions
                                .jdbc()
                                .sql(statement)
                                .query()
                                .listOfRows()
                                .size()
                        : transactions.jdbc().sql(statement).update()));
    }

    private static String fill(ChitekiPlatform platform, String region) {
        RestClient clerk = clerk(platform, region);
        String base = "/api/v1/" + region + "/budget";
        String form = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"evidence.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\n領収書 " + marker(region) + "\r\n--cut--\r\n";
        Answer file = clerk.post(
                base + "/evidence", "multipart/form-data; boundary=cut", form.getBytes(StandardCharsets.UTF_8));
        assertThat(file.status()).as(file.toString()).isEqualTo(201);
        Answer entry = clerk.post(base + "/entries", """
                {"kind": "allocation", "date": "2002-07-01", "category": "equipment", "amount": 1000000, "purpose": "%s"}
                """.formatted(marker(region)));
        assertThat(entry.status()).as(entry.toString()).isEqualTo(201);
        Answer note = clerk.post("/api/v1/" + region + "/notes", """
                {"title": "%s", "body": "本文"}
                """.formatted(marker(region)));
        assertThat(note.status()).as(note.toString()).isEqualTo(201);
        return file.json().at("/fileId").asString();
    }

    private static List<String> others(String region) {
        return REGIONS.stream().filter(other -> !other.equals(region)).toList();
    }

    private static String marker(String region) {
        return "only-in-" + region + "-.";
    }

    private static RestClient clerk(ChitekiPlatform platform, String region) {
        return platform.rest("secretariat@" + region);
    }
}
