package dev.chiteki.server.security;

import dev.chiteki.api.security.CurrentUser;
import dev.chiteki.api.security.Permission;
import dev.chiteki.api.security.Role;
import java.util.Optional;
import java.util.Set;

/** The person of the current thread, asked anew at each call, in the bound tenant. */
public final class SignedInUser implements CurrentUser {

    @Override
    public String accountName() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String displayName() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<Role> roles() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean may(Permission permission) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void require(Permission permission) {
        throw new UnsupportedOperationException();
    }

    /** The account's name if somebody is signed in on this thread. */
    public Optional<String> accountIfSignedIn() {
        throw new UnsupportedOperationException();
    }

    /** Whether they operate the installation, outside any tenant. */
    public boolean isOperator() {
        throw new UnsupportedOperationException();
    }

    /** From where the request came: its network address, or {@code system} for the platform's own work. */
    public String origin() {
        throw new UnsupportedOperationException();
    }
}
