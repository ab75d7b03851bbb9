package dev.chiteki.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.testkit.Answer;
import dev.chiteki.testkit.ChitekiPlatform;
import dev.chiteki.testkit.PlatformTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@PlatformTest(regions = {"kobe", "kyoto"})
class AdministrationIT {

    private static final TenantId KOBE = new TenantId("kobe");
    private static final String PAGE = "/kobe/administration";
    private static final String PLUGINS = "/api/v1/kobe/administration/plugins";

    @Test
    void administratorsAndAuditorsSeeTheFeaturesOfTheirRegion(ChitekiPlatform platform) {
        for (String account : List.of("administrator@kobe", "auditor@kobe")) {
            assertThat(platform.pages(account).open(PAGE).drawn()).contains("予算", "補助金の帳簿です", "budget", "notes");
            assertThat(ids(platform.rest(account).get(PLUGINS))).containsExactly("budget", "notes");
        }
    }

    @Test
    void whatIsSwitchedOffIsNotAmongThem(ChitekiPlatform platform) {
        platform.part(Plugins.class).disable(KOBE, "notes");

        assertThat(ids(platform.rest("administrator@kobe").get(PLUGINS))).containsExactly("budget");
        assertThat(ids(platform.rest("administrator@kyoto").get("/api/v1/kyoto/administration/plugins")))
                .containsExactly("budget", "notes");
    }

    @Test
    void forOthersItIsNotThere(ChitekiPlatform platform) {
        assertThat(platform.pages("secretariat@kobe").get(PAGE).status()).isEqualTo(404);
        assertThat(platform.rest("secretariat@kobe").get(PLUGINS).status()).isEqualTo(403);
        assertThat(platform.pages("administrator@kyoto").get(PAGE).status()).isEqualTo(404);
        assertThat(platform.rest("administrator@kyoto").get(PLUGINS).status()).isEqualTo(404);
        assertThat(platform.anonymous().get(PLUGINS).status()).isEqualTo(401);
    }

    private static List<String> ids(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().valueStream().map(row -> row.get("id").asString()).toList();
    }
}
