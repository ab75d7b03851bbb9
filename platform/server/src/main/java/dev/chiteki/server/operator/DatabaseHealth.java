package dev.chiteki.server.operator;

import dev.chiteki.api.error.Reason;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.database.DatabaseWatch;
import java.util.Locale;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** The database among what the measuring point tells; down, it says why and what to do. */
@Component("database")
final class DatabaseHealth implements HealthIndicator {

    private final DatabaseWatch database;
    private final Texts texts;

    DatabaseHealth(DatabaseWatch database, Texts texts) {
        this.database = database;
        this.texts = texts;
    }

    @Override
    public Health health() {
        return database.ask().map(this::down).orElseGet(() -> Health.up().build());
    }

    private Health down(Reason reason) {
        return Health.down()
                .withDetail("code", reason.code())
                .withDetail("ja", sentence(Locale.JAPANESE, reason))
                .withDetail("en", sentence(Locale.ENGLISH, reason))
                .build();
    }

    private String sentence(Locale language, Reason reason) {
        return texts.in(language, "error." + reason.code(), reason.arguments().toArray());
    }
}
