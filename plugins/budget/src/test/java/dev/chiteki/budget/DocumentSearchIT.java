package dev.chiteki.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.search.SearchHit;
import dev.chiteki.api.search.SearchQuery;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.testkit.ChitekiPlatform;
import dev.chiteki.testkit.PlatformTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@PlatformTest(regions = "sapporo")
class DocumentSearchIT {

    private static final TenantId SAPPORO = new TenantId("sapporo");

    @Test
    void documentsAreFoundByNumberPayeeAndPurposeWhateverTheirWidthAndCase(ChitekiPlatform platform) {
        Clerk clerk = Clerk.of(platform, "secretariat@sapporo");
        clerk.book("allocation", 100_000, Map.of("category", "equipment"));
        String wanted = clerk.book(
                "expenditure", 3_000, Map.of("category", "equipment", "payee", "ＡＢＣ商会", "purpose", "測定装置 100%"));
        clerk.book("expenditure", 4_000, Map.of("category", "equipment", "payee", "別の商会", "purpose", "測定装置"));

        assertThat(find(platform, "abc")).hasSize(3).first().satisfies(hit -> assertThat(hit.path())
                .isEqualTo("entries/" + wanted));
        assertThat(find(platform, "100% Abc")).hasSize(3);
        assertThat(find(platform, "商会　装置")).hasSize(6);
        assertThat(find(platform, wanted)).singleElement().satisfies(hit -> assertThat(hit.title())
                .contains(wanted, "支出", "3,000円"));
        assertThat(find(platform, "100_")).isEmpty();
    }

    private static List<SearchHit> find(ChitekiPlatform platform, String typed) {
        var search = platform.part(Plugins.class)
                .enabled(SAPPORO, "budget")
                .orElseThrow()
                .searches()
                .getFirst();
        return platform.as("secretariat@sapporo", SAPPORO, () -> search.find().apply(SearchQuery.of(typed, 10)));
    }
}
