package dev.chiteki.server.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.testing.TestDatabase;
import dev.chiteki.server.registry.RegistryParts;
import dev.chiteki.server.tenant.TenantScope;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class InstallationClockIT {

    private static final Instant REAL = Instant.parse("2026-11-22T00:00:00Z");
    private static final Instant JULY_2002 = Instant.parse("2002-07-01T00:00:00Z");

    private final RegistryParts registry = new RegistryParts();

    @Test
    void anUnmovedClockTellsRealTime() {
        InstallationClock clock = clock("", REAL);

        assertThat(clock.now()).isEqualTo(REAL);
        assertThat(clock.isShifted()).isFalse();
    }

    @Test
    void aMovedClockRunsOnAcrossRestarts() {
        String start = "2002-07-01T09:00:00+09:00";

        Instant first = clock(start, REAL).now();
        Instant nextDay = clock(start, REAL.plus(Duration.ofDays(1))).now();

        assertThat(first).isEqualTo(JULY_2002);
        assertThat(nextDay).isEqualTo(JULY_2002.plus(Duration.ofDays(1)));
        assertThat(clock(start, REAL).isShifted()).isTrue();
    }

    @Test
    void anotherStartBeginsAnew() {
        Duration later = Duration.ofDays(300);
        clock("2003-04-01T00:00:00+09:00", REAL).now();

        InstallationClock clock = clock("2004-04-01T00:00:00+09:00", REAL.plus(later));

        assertThat(clock.today()).isEqualTo(LocalDate.of(2004, 4, 1));
    }

    @Test
    void aStartWithoutOffsetIsRefusedWithItsRemedy() {
        assertThatThrownBy(() -> clock("2002-07-01", REAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'2002-07-01'")
                .hasMessageContaining("2002-07-01T09:00:00+09:00");
    }

    @Test
    void todayIsTheDayInTheBoundTenantsZoneElseInJapan() {
        TenantId honolulu = TestDatabase.freshId();
        registry.tenants().register(RegistryParts.file(honolulu, "Honolulu", "Pacific/Honolulu"));
        InstallationClock clock = clock("", REAL);

        assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(TenantScope.<LocalDate, RuntimeException>call(honolulu, clock::today))
                .isEqualTo(LocalDate.of(2026, 11, 21));
    }

    @Test
    void aSetClockRunsOnFromThereUntilItIsReset() {
        InstallationClock clock = clock("", REAL);

        clock.set(JULY_2002);
        Instant set = clock.now();
        clock.reset();

        assertThat(set).isEqualTo(JULY_2002);
        assertThat(clock.now()).isEqualTo(REAL);
    }

    @Test
    void inProductionTheClockCannotBeSet() {
        InstallationClock clock =
                new InstallationClock(registry.tenants(), InstantSource.fixed(REAL), false, () -> Duration.ZERO);

        assertThatThrownBy(() -> clock.set(JULY_2002)).isInstanceOf(IllegalStateException.class);
        assertThat(clock.now()).isEqualTo(REAL);
    }

    private InstallationClock clock(String start, Instant real) {
        InstantSource source = InstantSource.fixed(real);
        ClockStart configured = new ClockStart(TestDatabase.control(), source, start);
        return new InstallationClock(registry.tenants(), source, true, configured::shift);
    }
}
