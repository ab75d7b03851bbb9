package dev.chiteki.server.schedule;

import dev.chiteki.server.registry.RegisteredTenant;
import dev.chiteki.server.registry.TenantState;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.tenant.TenantScope;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Does the errand of a ticket in its region, as long as that is active; what fails comes again. */
@Component
class ErrandExecutions {

    private static final Logger LOG = LoggerFactory.getLogger(ErrandExecutions.class);

    /** For a region that is suspended, an errand of another version of the server, and after a failure. */
    private static final Duration LATER = Duration.ofMinutes(1);

    private final ObjectProvider<Errand> errands;
    private final Tenants tenants;

    ErrandExecutions(ObjectProvider<Errand> errands, Tenants tenants) {
        this.errands = errands;
        this.tenants = tenants;
    }

    /** After which pause the ticket is to come again; nothing if it is done with. */
    Optional<Duration> execute(Errands.Ticket ticket) {
        Optional<TenantState> state = tenants.find(ticket.region()).map(RegisteredTenant::state);
        if (state.isEmpty() || state.get() == TenantState.DELETED) {
            return Optional.empty();
        }
        Optional<Errand> errand = errands.stream()
                .filter(each -> each.id().equals(ticket.errand()))
                .findFirst();
        if (state.get() != TenantState.ACTIVE || errand.isEmpty()) {
            return Optional.of(LATER);
        }
        try {
            return TenantScope.call(ticket.region(), () -> errand.get().run(ticket.subject()));
        } catch (RuntimeException failed) {
            LOG.warn("The errand {} could not be done; it comes again.", ticket.instance(), failed);
            return Optional.of(LATER);
        }
    }
}
