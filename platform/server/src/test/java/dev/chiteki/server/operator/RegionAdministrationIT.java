package dev.chiteki.server.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.audit.AuditRow;
import dev.chiteki.server.audit.AuditTrail;
import dev.chiteki.server.database.ControlDatabase;
import dev.chiteki.server.database.Sha256;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.operator.RunningServer.Answer;
import dev.chiteki.server.tenant.TenantScope;
import dev.chiteki.testbed.TinyPlugins;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What administrators of regions set and decide, over the whole server, with a plugin that has a secret. */
@ExtendWith(OutputCaptureExtension.class)
class RegionAdministrationIT {

    private static final String SECRET = "s3cr3t-Zugang-4711";
    private static final String SETTINGS = "/api/v1/%s/administration/settings/guarded";
    private static final String ROLES = "/api/v1/%s/administration/roles";
    private static final String JOBS = "/api/v1/operator/jobs";
    private static final String KEYS = "/api/v1/operator/setting-keys";
    private static final String TEXTS = """
            setting.token=Token
            setting.token.help=Of the other service.
            setting.limit=Limit
            setting.limit.help=From 1 to 10.
            setting.name=Name
            setting.name.help=Of nothing.
            """;

    private static RunningServer server;

    @BeforeAll
    static void startServer() throws IOException {
        server = RunningServer.start(RegionAdministrationIT::publish);
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    private static void publish(Path folder) {
        TinyPlugins.write(folder, "guarded", """
                package tiny.guarded;

                import dev.chiteki.api.plugin.*;
                import dev.chiteki.api.rest.Requires;
                import dev.chiteki.api.security.*;
                import dev.chiteki.api.setting.*;
                import jakarta.validation.constraints.*;
                import jakarta.ws.rs.*;
                import java.nio.charset.StandardCharsets;
                import java.security.MessageDigest;
                import java.util.*;

                @ChitekiPlugin(id = "guarded")
                public final class Entry implements Plugin {

                    record Set(Secret token, @Min(1) @Max(10) int limit, @Size(max = 20) String name) {}

                    private final PluginContext context;

                    public Entry(PluginContext context) { this.context = context; }

                    @Override public List<Permission> permissions() {
                        return List.of(Permission.of("guarded.read", Role.PRESIDENT));
                    }

                    @Override public Optional<SettingsDeclaration<?>> settings() {
                        return Optional.of(SettingsDeclaration.of(new Set(Secret.unset(), 5, "none")));
                    }

                    @Override public List<Object> resources() { return List.of(new Hello(context)); }

                    @Path("hello")
                    public static final class Hello {

                        private final PluginContext context;

                        Hello(PluginContext context) { this.context = context; }

                        @GET @Requires("guarded.read") public String get() throws Exception {
                            Set set = context.settings(Set.class);
                            byte[] hash = MessageDigest.getInstance("SHA-256")
                                    .digest((set.token().isSet() ? set.token().reveal() : "")
                                            .getBytes(StandardCharsets.UTF_8));
                            return set.limit() + " " + HexFormat.of().formatHex(hash);
                        }
                    }
                }
                """, TEXTS);
    }

    @Test
    void theFilesFirstValueIsChangedByAdministratorsOnlyAndToldWithItsHistory() {
        open("toyama", "guarded: {limit: 7}");
        JsonNode before = get("administrator@toyama", SETTINGS, "toyama");

        Answer changed = change("toyama", "{\"version\": 0, \"values\": {\"limit\": 3, \"name\": \"富山\"}}");

        assertThat(setting(before, "limit").path("value").asInt()).isEqualTo(7);
        assertThat(setting(before, "limit").at("/form/kind").asString()).isEqualTo("whole");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.json().path("version").asInt()).isEqualTo(1);
        assertThat(setting(changed.json(), "limit").path("declared").asInt()).isEqualTo(7);
        assertThat(setting(changed.json(), "limit").path("changedBy").asString())
                .isEqualTo("administrator@toyama");
        assertThat(hello("toyama", "president")).startsWith("3 ");
        JsonNode history = get("administrator@toyama", SETTINGS + "/history", "toyama");
        assertThat(history.findValuesAsString("setting")).contains("limit", "name");
        assertThat(history.findValuesAsString("kind")).contains("set", "declared");
        assertThat(server.get("secretariat@toyama", SETTINGS.formatted("toyama"))
                        .status())
                .isEqualTo(403);
        assertThat(server.get("operator", SETTINGS.formatted("toyama")).status())
                .isEqualTo(404);
    }

    @Test
    void aRefusedValueIsNamedWithFieldValueAndRemedyAndChangesNothing() {
        open("fukui", "");

        Answer refused =
                change("fukui", "{\"version\": 0, \"values\": {\"limit\": 300, \"name\": 5, \"token\": \"x\"}}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("name");
        Answer alone = change("fukui", "{\"version\": 0, \"values\": {\"limit\": 300}}");
        assertThat(alone.json().at("/errors/0/field").asString()).isEqualTo("limit");
        assertThat(alone.json().at("/errors/0/detail").asString()).contains("300", "at most 10");
        assertThat(change("fukui", "{\"version\": 0, \"values\": {\"limits\": 3}}")
                        .body())
                .contains("setting-unknown", "limits", "token, limit, name");
        assertThat(get("administrator@fukui", SETTINGS, "fukui").path("version").asInt())
                .isZero();
    }

    @Test
    void whoIsSlowerIsToldAndChangesNothing() {
        open("gifu", "");
        change("gifu", "{\"version\": 0, \"values\": {\"limit\": 3}}");

        Answer slower = change("gifu", "{\"version\": 0, \"values\": {\"limit\": 4}}");

        assertThat(slower.status()).isEqualTo(409);
        assertThat(slower.json().path("code").asString()).isEqualTo("setting-stale");
        assertThat(hello("gifu", "president")).startsWith("3 ");
    }

    @Test
    void aSecretReachesThePluginAndNothingElse(CapturedOutput output) {
        open("nagano", "");
        open("mie", "");

        Answer changed = change("nagano", "{\"version\": 0, \"values\": {\"token\": \"" + SECRET + "\"}}");
        Answer tooLong = change(
                "nagano", "{\"version\": 1, \"values\": {\"token\": \"" + SECRET.repeat(400) + "\", \"limit\": 99}}");
        Answer wrongKind = change("nagano", "{\"version\": 1, \"values\": {\"token\": {\"" + SECRET + "\": 1}}}");
        Answer broken = change("nagano", "{\"version\": \"x\", \"values\": {\"token\": \"" + SECRET + "\"}}");

        Answer unfinished = change("nagano", "{\"version\": 1, \"values\": {\"token\": \"" + SECRET + "\"");

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(setting(changed.json(), "token").path("own").asBoolean()).isTrue();
        assertThat(setting(changed.json(), "token").path("value").isNull()).isTrue();
        assertThat(hello("nagano", "president")).endsWith(" " + Sha256.of(SECRET));
        assertThat(hello("mie", "president")).endsWith(" " + Sha256.of(""));
        assertThat(List.of(tooLong.status(), wrongKind.status(), broken.status(), unfinished.status()))
                .containsOnly(400);
        for (Answer answer : List.of(
                changed,
                tooLong,
                wrongKind,
                broken,
                unfinished,
                server.get("administrator@nagano", SETTINGS.formatted("nagano")),
                server.get("administrator@nagano", SETTINGS.formatted("nagano") + "/history"),
                server.get("administrator@nagano", "/api/v1/nagano/administration/openapi.json"),
                server.get("operator", "/api/v1/operator/audit?tenant=nagano"))) {
            assertThat(answer.body()).doesNotContain(SECRET);
        }
        assertThat(rows("nagano")).contains("token").doesNotContain(SECRET);
        assertThat(dump(server.part(ControlDatabase.class).jdbc())).doesNotContain(SECRET);
        assertThat(output.getAll()).doesNotContain(SECRET);
    }

    @Test
    void theOperatorBringsAllSecretsUnderTheCurrentKeyAndIsToldSo() {
        open("aichi", "");
        change("aichi", "{\"version\": 0, \"values\": {\"token\": \"" + SECRET + "\"}}");
        assertThat(server.get("operator", KEYS).json().path("waiting").toString())
                .contains("aichi");

        Answer begun = server.post(JOBS + "/setting-secrets/run", "");

        assertThat(begun.status()).as(begun.body()).isEqualTo(200);
        server.await(() ->
                !server.get("operator", KEYS).json().path("waiting").toString().contains("aichi"));
        assertThat(server.get("operator", KEYS).json().path("current").asString())
                .isEqualTo("1");
        assertThat(hello("aichi", "president")).endsWith(Sha256.of(SECRET));
        assertThat(server.get("administrator@aichi", KEYS).status()).isEqualTo(403);
    }

    @Test
    void rolesAreDecidedForOneRegionAndHoldAtItsDoors() {
        open("ishikawa", "");
        open("shiga", "");
        JsonNode before = get("administrator@ishikawa", ROLES, "ishikawa");
        assertThat(permission(before).path("holders").toString()).isEqualTo("[\"president\"]");

        Answer changed = decide("ishikawa", 0, """
                {"permission": "guarded.read", "role": "president", "held": false},
                {"permission": "guarded.read", "role": "adviser", "held": true}""");

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(permission(changed.json()).path("holders").toString()).isEqualTo("[\"adviser\"]");
        assertThat(permission(changed.json()).path("declared").toString()).isEqualTo("[\"president\"]");
        assertThat(status("president@ishikawa", "ishikawa")).isEqualTo(403);
        assertThat(status("adviser@ishikawa", "ishikawa")).isEqualTo(200);
        assertThat(status("president@shiga", "shiga")).isEqualTo(200);
        assertThat(status("adviser@shiga", "shiga")).isEqualTo(403);
        assertThat(server.get("operator", "/api/v1/operator/audit?act=roles.").body())
                .contains("ishikawa/roles");

        Answer back = decide("ishikawa", 1, "{\"permission\": \"guarded.read\", \"role\": \"president\"}");

        assertThat(permission(back.json()).path("holders").toString()).isEqualTo("[\"president\",\"adviser\"]");
        assertThat(status("president@ishikawa", "ishikawa")).isEqualTo(200);
        assertThat(get("administrator@ishikawa", ROLES + "/history", "ishikawa").findValuesAsString("kind"))
                .containsExactlyInAnyOrder("default", "grant", "withdraw");
    }

    @Test
    void auditorsReadSettingsAndRolesWithTheirHistoryButNoSecretAndChangeNothing() {
        open("niigata", "");
        change("niigata", "{\"version\": 0, \"values\": {\"limit\": 3, \"token\": \"" + SECRET + "\"}}");
        decide("niigata", 0, "{\"permission\": \"guarded.read\", \"role\": \"adviser\", \"held\": true}");
        String auditor = "auditor@niigata";

        JsonNode sheet = get(auditor, SETTINGS, "niigata");

        assertThat(get(auditor, "/api/v1/%s/administration/settings", "niigata").findValuesAsString("plugin"))
                .containsExactly("guarded");
        assertThat(setting(sheet, "limit").path("value").asInt()).isEqualTo(3);
        assertThat(setting(sheet, "token").path("own").asBoolean()).isTrue();
        assertThat(sheet.toString()).doesNotContain(SECRET);
        assertThat(get(auditor, SETTINGS + "/history", "niigata").toString())
                .contains("token", "limit")
                .doesNotContain(SECRET);
        assertThat(permission(get(auditor, ROLES, "niigata")).path("holders").toString())
                .contains("adviser");
        assertThat(get(auditor, ROLES + "/history", "niigata").findValuesAsString("kind"))
                .containsExactly("grant");
        assertThat(server.send(auditor, "PUT", SETTINGS.formatted("niigata"), "application/json", """
                        {"version": 1, "values": {"limit": 4}}""")
                        .status())
                .isEqualTo(403);
        assertThat(server.send(auditor, "PUT", ROLES.formatted("niigata"), "application/json", """
                        {"version": 1, "changes": [{"permission": "guarded.read", "role": "adviser"}]}""")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatAuditorsMayReadOfRolesIsNotForTheRegionToDecide() {
        open("yamagata", "");

        Answer withdrawn = decide(
                "yamagata",
                0,
                "{\"permission\": \"administration.roles-read\", \"role\": \"auditor\", \"held\": false}");

        assertThat(withdrawn.json().path("code").asString()).isEqualTo("permission-fixed");
        assertThat(get("auditor@yamagata", ROLES, "yamagata").path("version").asInt())
                .isZero();
    }

    @Test
    void aChangeOfRolesStandsInTheRegionsOwnTrailToo() {
        open("akita", "");

        decide("akita", 0, "{\"permission\": \"guarded.read\", \"role\": \"adviser\", \"held\": true}");
        decide("akita", 0, "{\"permission\": \"guarded.read\", \"role\": \"company\", \"held\": true}");

        List<AuditRow> trail =
                TenantScope.call(new TenantId("akita"), () -> server.part(AuditTrail.class).latest(50).stream()
                        .filter(row -> row.act().equals("roles.change"))
                        .toList());
        assertThat(trail).singleElement().satisfies(row -> {
            assertThat(row.account()).isEqualTo("administrator@akita");
            assertThat(row.before()).contains("guarded.read adviser", "false");
            assertThat(row.after()).contains("guarded.read adviser", "true");
        });
    }

    @Test
    void nobodyLocksTheAdministrationAndNobodyIsFasterUnnoticed() {
        open("kyoto", "");

        Answer fixed = decide(
                "kyoto", 0, "{\"permission\": \"administration.roles\", \"role\": \"administrator\", \"held\": false}");
        Answer foreign =
                decide("kyoto", 0, "{\"permission\": \"guarded.read\", \"role\": \"officer\", \"held\": true}");
        Answer unknown = decide("kyoto", 0, "{\"permission\": \"guarded.fly\", \"role\": \"adviser\", \"held\": true}");
        decide("kyoto", 0, "{\"permission\": \"guarded.read\", \"role\": \"adviser\", \"held\": true}");
        Answer slower = decide("kyoto", 0, "{\"permission\": \"guarded.read\", \"role\": \"company\", \"held\": true}");

        assertThat(fixed.status()).isEqualTo(422);
        assertThat(fixed.json().path("code").asString()).isEqualTo("permission-fixed");
        assertThat(foreign.json().path("code").asString()).isEqualTo("role-unknown");
        assertThat(unknown.json().path("code").asString()).isEqualTo("permission-unknown");
        assertThat(slower.status()).isEqualTo(409);
        assertThat(slower.body()).contains("administrator@kyoto");
        assertThat(server.get("president@kyoto", ROLES.formatted("kyoto")).status())
                .isEqualTo(403);
    }

    private static Answer change(String region, String body) {
        return server.send("administrator@" + region, "PUT", SETTINGS.formatted(region), "application/json", body);
    }

    private static Answer decide(String region, int version, String changes) {
        return server.send(
                "administrator@" + region,
                "PUT",
                ROLES.formatted(region),
                "application/json",
                "{\"version\": " + version + ", \"changes\": [" + changes + "]}");
    }

    private static JsonNode get(String account, String path, String region) {
        Answer answer = server.get(account, path.formatted(region));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static String hello(String region, String role) {
        Answer answer = server.get(role + "@" + region, "/api/v1/" + region + "/guarded/hello");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body().replace("\"", "");
    }

    private static int status(String account, String region) {
        return server.get(account, "/api/v1/" + region + "/guarded/hello").status();
    }

    private static JsonNode setting(JsonNode sheet, String name) {
        return find(sheet.path("settings"), "name", name);
    }

    private static JsonNode permission(JsonNode sheet) {
        return find(sheet.path("permissions"), "id", "guarded.read");
    }

    private static JsonNode find(JsonNode all, String key, String value) {
        for (JsonNode one : all) {
            if (one.path(key).asString().equals(value)) {
                return one;
            }
        }
        throw new AssertionError("No " + value + " in " + all);
    }

    private static String rows(String region) {
        TenantTransactions transactions = server.part(TenantTransactions.class);
        return TenantScope.call(new TenantId(region), () -> transactions.read(() -> dump(transactions.jdbc())));
    }

    /** Every row of every table of the database. */
    private static String dump(JdbcClient jdbc) {
        StringBuilder all = new StringBuilder();
        jdbc.sql("select table_name from information_schema.tables where table_schema = database()")
                .query(String.class)
                .list()
                .forEach(table -> all.append(
                        jdbc.sql("select * from `" + table + "`").query().listOfRows()));
        return all.toString();
    }

    private static void open(String id, String setting) {
        server.open(RegionYaml.with("guarded", id, setting), id);
    }
}
