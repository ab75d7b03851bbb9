package dev.chiteki.server.audit;

import dev.chiteki.server.security.AccountChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records what is done to accounts and memberships, in the transaction that does it. */
@Component
final class AccountChanges {

    private final AuditTrail trail;

    AccountChanges(AuditTrail trail) {
        this.trail = trail;
    }

    @EventListener
    void on(AccountChanged changed) {
        trail.recordOperator(changed.act(), "account " + changed.account(), changed.before(), changed.after());
    }
}
