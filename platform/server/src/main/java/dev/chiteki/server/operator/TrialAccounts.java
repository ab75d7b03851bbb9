package dev.chiteki.server.operator;

import dev.chiteki.api.region.Region;
import dev.chiteki.server.security.DemoAccounts;
import dev.chiteki.server.security.EmbeddedAccounts;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The demo accounts where this is a trial; nothing in production. */
@Component
final class TrialAccounts {

    private final EmbeddedAccounts embedded;
    private final DemoAccounts demo;

    TrialAccounts(EmbeddedAccounts embedded, DemoAccounts demo) {
        this.embedded = embedded;
        this.demo = demo;
    }

    boolean areThere() {
        return embedded.isTrial();
    }

    void ensureOperator() {
        if (embedded.isTrial()) {
            demo.ensureOperator();
        }
    }

    void ensureFor(Region tenant) {
        if (embedded.isTrial()) {
            demo.ensureFor(tenant);
        }
    }

    /** Where their passwords stand, unless all share that of the environment. */
    Optional<Path> passwordFile() {
        return demo.passwordFile();
    }
}
