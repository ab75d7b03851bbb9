package dev.chiteki.server.security;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.security.Role;
import dev.chiteki.server.database.ControlDatabase;
import dev.chiteki.server.tenant.TenantScope;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Where and when people get mail. Each change is told as an {@link AccountChanged}. */
@Component
public final class Mailboxes {

    /** The longest address, in characters: what RFC 5321 lets through. */
    public static final int LONGEST_ADDRESS = 254;

    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");

    private final ControlDatabase control;
    private final MailboxRows rows;
    private final ApplicationEventPublisher events;

    Mailboxes(ControlDatabase control, MailboxRows rows, ApplicationEventPublisher events) {
        this.control = control;
        this.rows = rows;
        this.events = events;
    }

    /** A member of the bound tenant who gets mail, with the roles held there. */
    public record Member(Mailbox mailbox, Set<Role> roles) {}

    /** That of the account. */
    public Optional<Mailbox> find(String account) {
        return rows.find(AccountName.normalise(account));
    }

    /** Those of the bound tenant's members whose account is switched on and has an address, by account. */
    public Map<String, Member> ofMembers() {
        return rows.ofMembers(TenantScope.current().value()).entrySet().stream()
                .map(found -> new Member(
                        found.getKey(),
                        found.getValue().stream()
                                .map(Role::valueOf)
                                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)))))
                .collect(Collectors.toMap(member -> member.mailbox().account(), member -> member));
    }

    /**
     * Gives the account another address.
     *
     * @param address null or blank for none
     * @throws ChitekiException {@code account-unknown}, NOT_FOUND; {@code mail-address-malformed}, INVALID
     */
    public void setAddress(String account, @Nullable String address) {
        String stripped = address == null ? "" : address.strip();
        if (!stripped.isEmpty()
                && (stripped.length() > LONGEST_ADDRESS
                        || !ADDRESS.matcher(stripped).matches())) {
            throw ChitekiException.invalid(Reason.at("address", "mail-address-malformed", stripped));
        }
        change(account, "account.mail-address", Map.of("address", stripped), found -> {
            rows.setAddress(found.account(), stripped.isEmpty() ? null : stripped);
        });
    }

    /**
     * Keeps when the account's owner wants mail.
     *
     * @throws ChitekiException {@code account-unknown}, NOT_FOUND
     */
    public void setWishes(String account, MailWish urgent, MailWish other) {
        Map<String, String> what = Map.of("urgent", urgent.name(), "other", other.name());
        change(account, "account.mail-wishes", what, found -> rows.setWishes(found.account(), urgent, other));
    }

    private void change(String account, String act, Map<String, String> what, Consumer<Mailbox> work) {
        control.write(() -> {
            Mailbox found =
                    find(account).orElseThrow(() -> ChitekiException.notFound(Reason.of("account-unknown", account)));
            work.accept(found);
            events.publishEvent(new AccountChanged(act, found.account(), null, what));
            return null;
        });
    }
}
