package dev.chiteki.server.time;

import dev.chiteki.server.database.ControlDatabase;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The start to which the business clock was moved, and when, in real time, it was first moved there. */
final class ClockStart {

    private final ControlDatabase control;
    private final InstantSource real;
    private final String configured;

    /**
     * @param configured an ISO date and time with its offset, or empty for real time
     * @throws IllegalArgumentException if it is neither
     */
    ClockStart(ControlDatabase control, InstantSource real, String configured) {
        this.control = control;
        this.real = real;
        this.configured = configured.strip();
        if (!this.configured.isEmpty()) {
            start();
        }
    }

    /** Business time less real time. */
    Duration shift() {
        return configured.isEmpty() ? Duration.ZERO : Duration.between(origin(), start());
    }

    private Instant start() {
        try {
            return OffsetDateTime.parse(configured).toInstant();
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException(
                    "chiteki.clock.start '" + configured
                            + "' is no date and time with offset. Write 2002-07-01T09:00:00+09:00, or leave it empty.",
                    malformed);
        }
    }

    /** The first node to come keeps its instant; the others take it over. */
    private Instant origin() {
        String key = start().toString();
        return control.write(() -> {
            control.jdbc()
                    .sql("INSERT IGNORE INTO business_clock (start, origin) VALUES (?, ?)")
                    .params(
                            key,
                            LocalDateTime.ofInstant(real.instant(), ZoneOffset.UTC)
                                    .truncatedTo(ChronoUnit.MILLIS))
                    .update();
            return control.jdbc()
                    .sql("SELECT origin FROM business_clock WHERE start = ?")
                    .param(key)
                    .query(LocalDateTime.class)
                    .single()
                    .toInstant(ZoneOffset.UTC);
        });
    }
}
