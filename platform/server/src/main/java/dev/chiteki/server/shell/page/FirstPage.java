package dev.chiteki.server.shell.page;

import dev.chiteki.server.registry.RegisteredTenant;
import dev.chiteki.server.security.SignedInUser;
import dev.chiteki.server.shell.OwnRegions;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where somebody who has signed in begins: the operator at the console, a member of one region there. */
@Component
final class FirstPage {

    private final SignedInUser user;
    private final OwnRegions own;
    private final SuspendedRegions suspended;

    FirstPage(SignedInUser user, OwnRegions own, SuspendedRegions suspended) {
        this.user = user;
        this.own = own;
        this.suspended = suspended;
    }

    /** Its path; none for whoever is not signed in or has several regions to choose from. */
    Optional<String> path() {
        if (user.accountIfSignedIn().isEmpty()) {
            return Optional.empty();
        }
        if (user.isOperator()) {
            return Optional.of("/operator");
        }
        List<RegisteredTenant> regions = own.all();
        return (regions.isEmpty() ? suspended.first() : Optional.of(regions.getFirst()))
                .filter(region -> regions.size() < 2)
                .map(region -> "/" + region.region().id());
    }
}
