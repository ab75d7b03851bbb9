package dev.chiteki.server.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.job.Job;
import dev.chiteki.server.job.JobRun;
import dev.chiteki.server.job.Jobs;
import dev.chiteki.server.operator.RunningServer.Answer;
import dev.chiteki.server.registry.RegisteredTenant;
import dev.chiteki.server.registry.TenantSource;
import dev.chiteki.server.registry.TenantState;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.registry.declaration.GivenDeclaration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.DefaultApplicationArguments;
import tools.jackson.databind.JsonNode;

/** The operator's calls, over the whole server. */
class OperatorIT {

    private static final String TENANTS = "/api/v1/operator/tenants";
    private static RunningServer server;

    @BeforeAll
    static void startServer() throws IOException {
        server = RunningServer.start();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void aRegionAskedForInYamlIsMadeAndOpenWithoutARestart() {
        Answer asked = server.ask(RegionYaml.of("toyama"));

        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        assertThat(asked.location()).endsWith(TENANTS + "/toyama");
        server.await(() -> server.state("toyama").equals("active"));
        JsonNode made = server.get("operator", TENANTS + "/toyama").json();
        assertThat(made.path("source").asString()).isEqualTo("console");
        assertThat(made.path("databaseBytes").asLong()).isPositive();
        assertThat(server.get("operator", TENANTS + "/toyama/declaration").body())
                .isEqualTo(RegionYaml.of("toyama"));
        assertThat(accounts("toyama")).isEqualTo(10);
    }

    @Test
    void jobsTellHowTheyWentAndThoseThatDoNoHarmCanBeBegunAtOnce() {
        String jobs = "/api/v1/operator/jobs";
        server.open(RegionYaml.of("gunma"), "gunma");
        JsonNode start = job(server.get("operator", jobs).json(), "start");
        assertThat(start.at("/newest/state").asString()).isEqualTo("done");
        assertThat(start.at("/runnable").asBoolean()).isFalse();

        Answer begun = server.post(jobs + "/arrived-files/run", "");

        assertThat(begun.status()).as(begun.body()).isEqualTo(200);
        server.await(() -> job(server.get("operator", jobs).json(), "arrived-files")
                .at("/newest/state")
                .asString("")
                .equals("done"));
        assertThat(server.post(jobs + "/start/run", "").status()).isEqualTo(404);
        assertThat(server.get("operator", "/api/v1/operator/audit?act=job.").body())
                .contains("job.run", "arrived-files");
    }

    private static JsonNode job(JsonNode answer, String code) {
        for (JsonNode job : answer.at("/jobs")) {
            if (job.at("/job").asString().equals(code)) {
                return job;
            }
        }
        throw new AssertionError("No job " + code + " in " + answer);
    }

    @Test
    void aRegionMayBeAskedForInJsonOfTheSameShape() {
        Answer asked = server.post(TENANTS, office("nagoya"));

        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        server.await(() -> server.state("nagoya").equals("active"));
    }

    @ParameterizedTest
    @CsvSource({
        "'id: fukui', 'id: Fukui!', id, tenant-id-malformed",
        "'kind: region', 'kind: country', kind, tenant-file-choice",
        "'en: Test}', 'xx: Test}', name.en, tenant-file-key-missing",
        "'plugins: []', 'plugins: [telepathy]', plugins[0], tenant-file-plugin-unknown",
        "'\"011002\"', '\"011003\"', localGovernments[0].codes[0].code, government-code-check",
        "'lead: true', 'lead: false', localGovernments, tenant-file-lead",
        "'post: president', 'post: king', headquarters[0].post, tenant-file-choice",
        "'zone: Asia/Tokyo', 'zone: Asia/Edo', settings.zone, tenant-file-zone",
        "'\"#0017c1\"', '\"#ffffff\"', settings.colour, colour-contrast"
    })
    void aWrongFieldIsNamedAtItsPlaceAndNothingIsRegistered(String right, String wrong, String field, String code) {
        Answer refused = server.ask(RegionYaml.of("fukui").replace(right, wrong));

        assertThat(refused.status()).isEqualTo(400);
        JsonNode error = refused.json().path("errors").path(0);
        assertThat(error.path("field").asString()).isEqualTo(field);
        assertThat(error.path("code").asString()).isEqualTo(code);
        assertThat(error.path("detail").asString()).isNotBlank();
        assertThat(server.get("operator", TENANTS + "/fukui").status()).isEqualTo(404);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        Answer refused =
                server.ask(RegionYaml.of("fukui").replace("Asia/Tokyo", "Mars").replace("#0017c1", "blue"));

        assertThat(refused.json().path("errors").size()).isEqualTo(2);
    }

    @Test
    void anIdIsGivenOnce() {
        server.ask(RegionYaml.of("gifu"));

        Answer again = server.ask(RegionYaml.of("gifu"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("code").asString()).isEqualTo("tenant-id-taken");
    }

    @Test
    void aSuspendedRegionTellsItsPeopleWhyAndNobodyElseAnything() {
        server.open(RegionYaml.of("akita"), "akita");
        String call = "/api/v1/akita/notes/notes";

        Answer without = server.post(TENANTS + "/akita/suspend", "{\"reason\": \" \"}");
        Answer suspended = server.post(TENANTS + "/akita/suspend", "{\"reason\": \"合併の準備\"}");

        assertThat(without.status()).isEqualTo(400);
        assertThat(without.json().path("errors").path(0).path("field").asString())
                .isEqualTo("reason");
        assertThat(suspended.status()).as(suspended.body()).isEqualTo(200);
        assertThat(server.state("akita")).isEqualTo("suspended");
        Answer member = server.get("secretariat@akita", call);
        assertThat(member.status()).isEqualTo(503);
        assertThat(member.body()).contains("合併の準備");
        Answer stranger = server.get("operator", call);
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(stranger.body()).doesNotContain("合併の準備");
        assertThat(server.post(TENANTS + "/akita/suspend", "{\"reason\": \"again\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aResumedRegionIsOpenAndTheTrailTellsWhoDidWhatAndWhy() {
        server.open(RegionYaml.of("iwate"), "iwate");
        server.post(TENANTS + "/iwate/suspend", "{\"reason\": \"repair\"}");

        Answer resumed = server.post(TENANTS + "/iwate/resume", "");

        assertThat(resumed.status()).as(resumed.body()).isEqualTo(200);
        server.await(() -> server.state("iwate").equals("active"));
        JsonNode rows = server.get("operator", "/api/v1/operator/audit?tenant=iwate&act=tenant.")
                .json()
                .path("rows");
        assertThat(rows.findValuesAsString("act"))
                .containsExactly("tenant.resume", "tenant.suspend", "tenant.activate", "tenant.request");
        assertThat(rows.path(1).path("account").asString()).isEqualTo("operator");
        assertThat(rows.path(1).path("after").asString()).contains("repair");
    }

    @Test
    void whatAConsoleAskedForIsTakenUpByTheNextStart() {
        Tenants tenants = server.part(Tenants.class);
        TenantId id = new TenantId("oita");
        register("oita");

        server.part(Provisioning.class).run(new DefaultApplicationArguments());

        RegisteredTenant tenant = tenants.find(id).orElseThrow();
        assertThat(tenant.state()).isEqualTo(TenantState.ACTIVE);
        server.part(Provisioning.class).run(new DefaultApplicationArguments());
        assertThat(tenants.find(id).orElseThrow().drifted()).isFalse();
        assertThat(tenant.source()).isEqualTo(TenantSource.CONSOLE);
    }

    @Test
    void onlyAFailedRegionIsPreparedAgain() {
        server.open(RegionYaml.of("saga"), "saga");

        assertThat(server.post(TENANTS + "/saga/retry", "").status()).isEqualTo(422);

        server.part(Tenants.class).fail(new TenantId("saga"), "the disk is full");
        assertThat(server.get("operator", TENANTS + "/saga")
                        .json()
                        .path("reason")
                        .asString())
                .isEqualTo("the disk is full");
        assertThat(server.post(TENANTS + "/saga/retry", "").status()).isEqualTo(200);
        server.await(() -> server.state("saga").equals("active"));
    }

    @Test
    void aFailureThatCannotBeKeptAtOnceIsKeptAsSoonAsItCanAndTheRegionMadeAnew() {
        register("ehime");
        server.asAdmin("rename table chiteki.operators_audit to chiteki.operators_audit_away");
        server.part(TenantWorks.class).begin(new TenantId("ehime"));
        server.await(() -> hasFailed(Job.REGION_PREPARATION, "ehime"));
        assertThat(server.state("ehime")).isEqualTo("provisioning");

        server.asAdmin("rename table chiteki.operators_audit_away to chiteki.operators_audit");

        server.await(() -> server.state("ehime").equals("failed"));
        assertThat(server.post(TENANTS + "/ehime/retry", "").status()).isEqualTo(200);
        server.await(() -> server.state("ehime").equals("active"));
    }

    private static boolean hasFailed(Job job, String place) {
        return server.part(Jobs.class).latest().stream()
                .anyMatch(run -> run.job() == job && run.place().equals(place) && run.state() == JobRun.State.FAILED);
    }

    @Test
    void aDisabledAccountGetsInNoMoreAndNobodyDisablesTheirOwn() {
        server.open(RegionYaml.of("mie"), "mie");
        String account = "/api/v1/operator/accounts/secretariat@mie";

        Answer disabled = server.send("operator", "PUT", account, "application/json", "{\"enabled\": false}");

        assertThat(disabled.status()).as(disabled.body()).isEqualTo(200);
        assertThat(server.get("secretariat@mie", "/api/v1/mie/x/y").status()).isEqualTo(401);
        server.send("operator", "PUT", account, "application/json", "{\"enabled\": true}");
        assertThat(server.get("secretariat@mie", "/api/v1/mie/x/y").status()).isEqualTo(404);
        for (String name : List.of("operator", "Operator")) {
            Answer own = server.send(
                    "operator", "PUT", "/api/v1/operator/accounts/" + name, "application/json", "{\"enabled\": false}");
            assertThat(own.json().path("code").asString()).as(name).isEqualTo("operator-own-account");
        }
    }

    @Test
    void theMailAddressOfAnAccountIsChangedAndWhatIsNoneIsRefused() {
        server.open(RegionYaml.of("mie"), "mie");
        String account = "/api/v1/operator/accounts/secretariat@mie";

        Answer changed = server.send(
                "operator",
                "PUT",
                account + "/mail-address",
                "application/json",
                "{\"address\": \"mie@office.example\"}");
        Answer refused = server.send(
                "operator", "PUT", account + "/mail-address", "application/json", "{\"address\": \"mie at office\"}");

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("mie at office", "mail-address-malformed");
        assertThat(server.get("operator", "/api/v1/operator/accounts?words=secretariat@mie")
                        .json()
                        .at("/accounts/0/mailAddress")
                        .asString())
                .isEqualTo("mie@office.example");
        assertThat(server.send("secretariat@mie", "PUT", account + "/mail-address", "application/json", "{}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void accountsAreFoundByNameRegionAndRole() {
        server.open(RegionYaml.of("nara"), "nara");
        server.get("president@nara", "/api/v1/nara/x/y");

        JsonNode found = server.get("operator", "/api/v1/operator/accounts?words=nara&tenant=nara&role=president")
                .json();

        assertThat(found.path("all").asInt()).isEqualTo(1);
        JsonNode account = found.path("accounts").path(0);
        assertThat(account.path("name").asString()).isEqualTo("president@nara");
        assertThat(account.path("lastSignIn").isNull()).isFalse();
        assertThat(account.path("memberships").path(0).path("role").asString()).isEqualTo("president");
        assertThat(server.get("operator", "/api/v1/operator/accounts?words=%25")
                        .json()
                        .path("all")
                        .asInt())
                .isZero();
        assertThat(server.get("operator", "/api/v1/operator/accounts?limit=0").status())
                .isEqualTo(400);
    }

    @Test
    void aCodeOfRoleThatRegionsAndOfficesShareFindsTheAccountsOfBoth() {
        server.open(RegionYaml.of("kochi"), "kochi");
        server.ask(office("tokai"));
        server.await(() -> server.state("tokai").equals("active"));

        JsonNode found =
                server.get("operator", "/api/v1/operator/accounts?role=auditor").json();

        assertThat(found.path("accounts").findValuesAsString("name")).contains("auditor@kochi", "auditor@tokai");
        Answer unknown = server.get("operator", "/api/v1/operator/accounts?role=king");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body()).contains("king", "president");
    }

    @Test
    void theServerTellsItsFigures() {
        JsonNode figures = server.get("operator", "/api/v1/operator/server").json();

        assertThat(figures.path("memory").path("usedBytes").asLong()).isPositive();
        assertThat(figures.path("database").path("cap").asInt()).isPositive();
        assertThat(figures.path("disk").path("allBytes").asLong()).isPositive();
        assertThat(figures.path("clock").path("shifted").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"tenants", "plugins", "accounts", "audit", "server", "tenants/nara/audit"})
    void nobodyButOperatorsIsAnswered(String path) {
        server.open(RegionYaml.of("kagawa"), "kagawa");

        assertThat(server.get("administrator@kagawa", "/api/v1/operator/" + path)
                        .status())
                .isEqualTo(403);
    }

    /** As the console does, but without having it made. */
    private static void register(String id) {
        byte[] declaration = RegionYaml.of(id).getBytes(StandardCharsets.UTF_8);
        server.part(Tenants.class).request(GivenDeclaration.read(declaration, Set.of(), Set.of()));
    }

    private static int accounts(String id) {
        return server.get("operator", "/api/v1/operator/accounts?tenant=" + id)
                .json()
                .path("all")
                .asInt();
    }

    private static String office(String id) {
        return """
                {"id": "%s", "kind": "programme", "name": {"ja": "試験局", "en": "Test Office"}, "plugins": [],
                 "settings": {"language": "ja", "zone": "Asia/Tokyo", "colour": "#0017c1"}}
                """.formatted(id);
    }
}
