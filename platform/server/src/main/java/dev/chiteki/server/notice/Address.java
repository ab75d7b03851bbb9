package dev.chiteki.server.notice;

import dev.chiteki.api.notice.Recipient;
import dev.chiteki.api.security.Role;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How recipients are written in rows: whoever reads asks for all addresses that are theirs. */
final class Address {

    private Address() {}

    static String of(Recipient recipient) {
        return switch (recipient) {
            case Recipient.Person person -> ofAccount(person.accountName());
            case Recipient.Holders holders -> ofRole(holders.role());
        };
    }

    static Set<String> of(Set<Recipient> recipients) {
        return recipients.stream().map(Address::of).collect(Collectors.toCollection(TreeSet::new));
    }

    /** All addresses under which somebody gets notices. */
    static Set<String> of(String account, Set<Role> roles) {
        Set<String> all = roles.stream().map(Address::ofRole).collect(Collectors.toCollection(TreeSet::new));
        all.add(ofAccount(account));
        return all;
    }

    static String ofAccount(String account) {
        return "account:" + account;
    }

    static String ofRole(Role role) {
        return "role:" + role.name();
    }
}
