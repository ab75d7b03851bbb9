package dev.chiteki.server.time;

import dev.chiteki.api.japan.BusinessClock;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.tenant.TenantScope;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The business clock: real time, or moved to another start by {@code chiteki.clock.start} in a training installation.
 *
 * <p>A moved clock runs on from its start at the pace of real time, across restarts too: the real instant of the first
 * start is kept in the control database. Another {@code chiteki.clock.start} begins anew.
 */
public final class InstallationClock implements BusinessClock {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final Tenants tenants;
    private final InstantSource real;
    private final boolean movable;
    private final Supplier<Duration> configuredShift;
    private final List<Runnable> moved = new CopyOnWriteArrayList<>();
    private volatile @Nullable Duration shift;

    /**
     * @param movable false in production
     * @param configuredShift business time less real time; asked once, when the clock is first read
     */
    InstallationClock(Tenants tenants, InstantSource real, boolean movable, Supplier<Duration> configuredShift) {
        this.tenants = tenants;
        this.real = real;
        this.movable = movable;
        this.configuredShift = configuredShift;
    }

    /** Today in the bound tenant's zone; in Japan where none is bound. */
    @Override
    public LocalDate today() {
        ZoneId zone = TenantScope.bound()
                .flatMap(tenants::find)
                .map(tenant -> tenant.region().zone())
                .orElse(JAPAN);
        return LocalDate.ofInstant(now(), zone);
    }

    @Override
    public Instant now() {
        return real.instant().plus(shift());
    }

    @Override
    public boolean isShifted() {
        return !shift().isZero();
    }

    /**
     * Sets the clock of this process, from where it runs on; for tests and training.
     *
     * @throws IllegalStateException in production
     */
    public void set(Instant businessNow) {
        requireMovable();
        shift = Duration.between(real.instant(), businessNow);
        moved.forEach(Runnable::run);
    }

    /** Back to what the installation is configured to, after {@link #set}. */
    public void reset() {
        requireMovable();
        shift = null;
        moved.forEach(Runnable::run);
    }

    /** Has the act done whenever the clock of this process was set. */
    public void onMove(Runnable act) {
        moved.add(act);
    }

    /** Business time less real time: for waiting, which is real. */
    public Duration ahead() {
        return shift();
    }

    private void requireMovable() {
        if (!movable) {
            throw new IllegalStateException(
                    "The business clock follows real time in production and cannot be set. Use a training installation.");
        }
    }

    private Duration shift() {
        Duration known = shift;
        if (known == null) {
            known = configuredShift.get();
            shift = known;
        }
        return known;
    }
}
