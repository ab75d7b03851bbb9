package dev.chiteki.server.security;

import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Whether the accounts of the embedded mode may serve: for a first run and small trials, never in production. */
@Component
public final class EmbeddedAccounts {

    private final boolean production;

    /** Needs nothing but the environment, so that a start can be refused before anything is started. */
    public EmbeddedAccounts(Environment environment) {
        this.production = environment.acceptsProfiles(Profiles.of("production"));
    }

    /** Whether this is a trial, which every page says. */
    public boolean isTrial() {
        return !production;
    }

    /** Why the installation may not start in production, if it may not; for the operator's console. */
    public Optional<String> productionFinding() {
        return production
                ? Optional.of(
                        "The profile 'production' is on, but people would sign in with the embedded accounts, which"
                                + " are for trials only. Connect an OpenID Connect provider, or start with the profile 'trial'.")
                : Optional.empty();
    }

    void requireTrial() {
        productionFinding().ifPresent(finding -> {
            throw new IllegalStateException(finding);
        });
    }
}
