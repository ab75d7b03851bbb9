package dev.chiteki.server.operator;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** What a production installation must not be configured to. */
final class ProductionRules {

    private ProductionRules() {}

    /** All findings, each with its remedy; none outside production. */
    static List<String> findings(Environment environment) {
        List<String> findings = new ArrayList<>();
        if (!environment.acceptsProfiles(Profiles.of("production"))) {
            return findings;
        }
        String clock = environment.getProperty("chiteki.clock.start", "");
        if (!clock.isBlank()) {
            findings.add("chiteki.clock.start is '" + clock
                    + "', but in production deadlines follow real time. Leave it empty.");
        }
        String mode = environment.getProperty("chiteki.database.mode", "embedded");
        if (!mode.equals("external")) {
            findings.add(
                    "chiteki.database.mode is '" + mode + "', but the embedded database is for trials: it is neither"
                            + " replicated nor backed up. Set it to 'external', with chiteki.database.url, user and password.");
        }
        if (environment.getProperty("chiteki.secret", "").isBlank()) {
            findings.add("chiteki.secret is not set, but every tenant's database passwords are derived from it. Set it"
                    + " from your secret store, the same on all nodes.");
        }
        if (environment.acceptsProfiles(Profiles.of("trial"))) {
            findings.add("The profiles 'production' and 'trial' are both on. Switch 'trial' off.");
        }
        return findings;
    }
}
