package dev.chiteki.api.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RegionTest {

    @Test
    void itHasANameInBothLanguages() {
        Region kobe = new Region(new TenantId("kobe"), TenantKind.REGION, "神戸地域", "Kobe", ZoneId.of("Asia/Tokyo"));

        assertThat(kobe.name(Locale.JAPANESE)).isEqualTo("神戸地域");
        assertThat(kobe.name(Locale.ENGLISH)).isEqualTo("Kobe");
    }

    @Test
    void idsAreSortedAsTexts() {
        assertThat(List.of(new TenantId("kyoto"), new TenantId("kobe")).stream().sorted())
                .extracting(TenantId::value)
                .containsExactly("kobe", "kyoto");
        assertThat(new TenantId("kobe").compareTo(new TenantId("kyoto"))).isNegative();
    }
}
