package dev.chiteki.server.database;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets one node at a time work under a name, without waiting for others. Whoever holds one keeps it alive. */
@Component
public final class Leases {

    private static final AtomicLong COUNTER = new AtomicLong();

    private final ControlDatabase control;

    /** Over the control database. */
    public Leases(ControlDatabase control) {
        this.control = control;
    }

    /** Takes the lease, unless somebody else holds it alive. */
    public Optional<HeldLease> take(String name, Duration expiry) {
        JdbcClient statements = control.apart();
        String owner = LeaseSql.NODE + "/" + COUNTER.incrementAndGet();
        statements.sql(LeaseSql.PREPARE).param(name).update();
        int taken = statements
                .sql(LeaseSql.TAKE)
                .params(owner, LeaseSql.microseconds(expiry), name)
                .update();
        return taken == 1
                ? statements
                        .sql(LeaseSql.READ)
                        .params(name, owner)
                        .query(Long.class)
                        .optional()
                        .map(fencing -> new HeldLease(control, name, owner, fencing, expiry))
                : Optional.empty();
    }
}
