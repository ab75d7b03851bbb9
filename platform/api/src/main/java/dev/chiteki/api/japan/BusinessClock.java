package dev.chiteki.api.japan;

import java.time.Instant;
import java.time.LocalDate;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The installation's clock for rules, deadlines and defaults. It follows real time in production; a training
 * installation may run in another year. Audit and security never use it.
 */
@ProviderType
public interface BusinessClock {

    /** Today in the current region's zone. */
    LocalDate today();

    /** The business instant; it moves on at the pace of real time. */
    Instant now();

    /** Whether it is set to another time than the real one. */
    boolean isShifted();
}
