package dev.chiteki.server.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class PinsIT {

    private final RegistryParts parts = new RegistryParts();
    private final Pins pins = parts.pins();
    private final TenantId tenant = TestDatabase.freshId();
    private final TenantId other = TestDatabase.freshId();

    @Test
    void anEnabledPluginIsPinnedForItsTenantOnly() {
        pins.enable(tenant, "budget", "1.0.0");

        assertThat(pins.of(tenant)).containsExactly(entry("budget", "1.0.0"));
        assertThat(pins.of(other)).isEmpty();
        assertThat(new RegistryParts().pins().of(tenant)).containsKey("budget");
        assertThat(parts.events()).containsExactly(new PinChanged(tenant, "budget", true));
    }

    @Test
    void aDisabledPluginIsNotPinnedButStillKnown() {
        pins.enable(tenant, "budget", "1.0.0");

        pins.disable(tenant, "budget");

        assertThat(pins.of(tenant)).isEmpty();
        assertThat(pins.last(tenant, "budget")).contains("1.0.0");
        assertThat(pins.last(tenant, "notes")).isEmpty();
        assertThat(parts.events()).endsWith(new PinChanged(tenant, "budget", false));
    }

    @Test
    void anotherVersionReplacesTheFormer() {
        pins.enable(tenant, "budget", "1.0.0");

        pins.enable(tenant, "budget", "2.0.0");

        assertThat(pins.of(tenant)).containsEntry("budget", "2.0.0").hasSize(1);
    }

    @Test
    void aRepeatedSwitchIsToldOnce() {
        pins.enable(tenant, "budget", "1.0.0");
        pins.enable(tenant, "budget", "1.0.0");
        pins.disable(tenant, "budget");
        pins.disable(tenant, "budget");

        assertThat(parts.events())
                .containsExactly(new PinChanged(tenant, "budget", true), new PinChanged(tenant, "budget", false));
    }

    @Test
    void theEventComesAfterTheCommit() {
        TestDatabase.control().write(() -> {
            pins.enable(tenant, "budget", "1.0.0");
            assertThat(parts.events()).isEmpty();
            return null;
        });

        assertThat(parts.events()).hasSize(1);
    }
}
