package dev.chiteki.server.audit;

import dev.chiteki.api.security.Role;
import dev.chiteki.server.security.SignedInUser;
import dev.chiteki.server.tenant.TenantScope;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** The person signed in on this thread; {@link SignedInUser#SYSTEM} where nobody is. */
@Component
final class SignedInActors implements Actors {

    private static final String OPERATOR = "operator";

    private final SignedInUser user;

    SignedInActors(SignedInUser user) {
        this.user = user;
    }

    @Override
    public Actor current() {
        return new Actor(user.accountName(), roles(), user.origin());
    }

    private String roles() {
        TreeSet<String> roles = new TreeSet<>();
        if (user.isOperator()) {
            roles.add(OPERATOR);
        }
        if (TenantScope.bound().isPresent()) {
            roles.addAll(user.roles().stream().map(Role::code).toList());
        }
        return String.join(",", roles);
    }
}
