package dev.chiteki.server.files;

import dev.chiteki.api.security.Permission;
import dev.chiteki.api.security.Role;
import dev.chiteki.server.security.SignedInUser;
import java.util.Collections;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Those who are signed in. */
@Component
final class SignedInPersons implements Persons {

    private static final Set<Role> AUDITING = Set.of(Role.AUDITOR, Role.PROGRAMME_AUDITOR);

    private final SignedInUser user;

    SignedInPersons(SignedInUser user) {
        this.user = user;
    }

    @Override
    public String account() {
        return user.accountName();
    }

    @Override
    public boolean mayRead(Permission readers) {
        return user.may(readers) || !Collections.disjoint(user.roles(), AUDITING);
    }
}
