package dev.chiteki.server.time;

import dev.chiteki.api.time.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;

/** The business clock: real time, or moved to another start by {@code chiteki.clock.start} in a training installation. */
public final class InstallationClock implements BusinessClock {

    @Override
    public LocalDate today() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instant now() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isShifted() {
        throw new UnsupportedOperationException();
    }
}
