package dev.chiteki.server.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.ui.Links;
import dev.chiteki.server.tenant.TenantScope;
import org.junit.jupiter.api.Test;

class PluginLinksTest {

    private final Links links = new PluginLinks("budget");

    @Test
    void addressesLieBelowTheBoundRegionAndThePlugin() {
        TenantScope.run(new TenantId("kobe"), () -> {
            assertThat(links.href("")).isEqualTo("/kobe/budget");
            assertThat(links.href("entries/42")).isEqualTo("/kobe/budget/entries/42");
            assertThat(links.href("entries?year=2002")).isEqualTo("/kobe/budget/entries?year=2002");
        });
    }

    @Test
    void noSegmentLeavesThePlugin() {
        TenantScope.run(new TenantId("kobe"), () -> {
            assertThat(links.href("備考/1")).isEqualTo("/kobe/budget/%E5%82%99%E8%80%83/1");
            assertThat(links.href("../../kyoto/budget")).isEqualTo("/kobe/budget/kyoto/budget");
            assertThat(links.href("//evil.example/x")).isEqualTo("/kobe/budget/evil.example/x");
        });
    }

    @Test
    void thereIsNoAddressWithoutARegion() {
        assertThatThrownBy(() -> links.href("entries")).isInstanceOf(IllegalStateException.class);
    }
}
