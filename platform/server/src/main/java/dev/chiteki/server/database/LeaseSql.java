package dev.chiteki.server.database;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.UUID;

/**
 * What leases are: rows of the control table {@code lease} with owner, heartbeat, expiry and fencing number, told by the
 * database's own clock. Each statement changes one row by itself, so that no two can believe that they hold it.
 */
final class LeaseSql {

    /** Names this process among all nodes and all its own earlier lives. */
    static final String NODE = ManagementFactory.getRuntimeMXBean().getName() + "/"
            + UUID.randomUUID().toString().substring(0, 8);

    /** Makes the row that everybody competes for: name. */
    static final String PREPARE = "INSERT IGNORE INTO lease (name, owner, fencing, heartbeat_at, expires_at)"
            + " VALUES (?, '', 0, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))";

    /** Takes the row if nobody holds it, or its holder's heart has stopped: owner, microseconds, name. */
    static final String TAKE = "UPDATE lease SET owner = ?, fencing = fencing + 1, heartbeat_at = UTC_TIMESTAMP(6),"
            + " expires_at = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND"
            + " WHERE name = ? AND (owner = '' OR expires_at < UTC_TIMESTAMP(6))";

    /** Keeps it alive: microseconds, name, owner. */
    static final String EXTEND = "UPDATE lease SET heartbeat_at = UTC_TIMESTAMP(6),"
            + " expires_at = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND WHERE name = ? AND owner = ?";

    /** The fencing number of whoever holds it alive: name, owner. */
    static final String READ =
            "SELECT fencing FROM lease WHERE name = ? AND owner = ? AND expires_at >= UTC_TIMESTAMP(6)";

    /** Gives it back: name, owner, fencing number. */
    static final String GIVE_BACK = "UPDATE lease SET owner = '' WHERE name = ? AND owner = ? AND fencing = ?";

    private LeaseSql() {}

    static long microseconds(Duration duration) {
        return duration.toNanos() / 1_000;
    }
}
