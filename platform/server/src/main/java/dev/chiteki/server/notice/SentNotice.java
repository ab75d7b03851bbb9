package dev.chiteki.server.notice;

import dev.chiteki.api.security.Role;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A notice and whom it was sent to.
 *
 * @param notice as each of them has it who has not read it
 * @param sender the account in whose act it was sent
 * @param addresses whom it is for
 */
public record SentNotice(ReceivedNotice notice, String sender, Set<String> addresses) {

    /** Copies the set. */
    public SentNotice {
        addresses = Set.copyOf(addresses);
    }

    /** Whether it is for the account by name, not by a role. */
    public boolean isToPerson(String account) {
        return addresses.contains(Address.ofAccount(account));
    }

    /** Which of the roles make it one for their holder. */
    public Set<Role> rolesOf(Set<Role> held) {
        return held.stream()
                .filter(role -> addresses.contains(Address.ofRole(role)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
