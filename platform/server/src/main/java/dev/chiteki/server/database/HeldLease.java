package dev.chiteki.server.database;

import java.time.Duration;

/** A lease of {@link Leases} that was held when it was taken, and is as long as it is extended in time. */
public final class HeldLease implements AutoCloseable {

    private final ControlDatabase control;
    private final String name;
    private final String owner;
    private final long fencing;
    private final Duration expiry;

    HeldLease(ControlDatabase control, String name, String owner, long fencing, Duration expiry) {
        this.control = control;
        this.name = name;
        this.owner = owner;
        this.fencing = fencing;
        this.expiry = expiry;
    }

    /** Grows with every holder. */
    public long fencing() {
        return fencing;
    }

    /** Keeps it alive. Whether it is still held: another may have taken it when the heart stopped for too long. */
    public boolean extend() {
        return control.apart()
                        .sql(LeaseSql.EXTEND)
                        .params(LeaseSql.microseconds(expiry), name, owner)
                        .update()
                == 1;
    }

    /** Whether it is held at this moment. */
    public boolean isHeld() {
        return control.apart()
                .sql(LeaseSql.READ)
                .params(name, owner)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Gives it back, if it is still held. */
    @Override
    public void close() {
        control.apart().sql(LeaseSql.GIVE_BACK).params(name, owner, fencing).update();
    }
}
