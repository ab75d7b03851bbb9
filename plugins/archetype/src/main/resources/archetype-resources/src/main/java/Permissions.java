package ${package};

import dev.chiteki.api.security.Permission;
import dev.chiteki.api.security.Role;
import java.util.EnumSet;
import java.util.List;

/** What the plugin lets people do. */
final class Permissions {

    static final String READ_ID = "${id}.read";
    static final String WRITE_ID = "${id}.write";

    /** All but companies, which are guests. */
    static final Permission READ = Permission.of(READ_ID, except(Role.COMPANY));

    /** Auditors look, they do not write. */
    static final Permission WRITE = Permission.of(WRITE_ID, except(Role.COMPANY, Role.AUDITOR, Role.PROGRAMME_AUDITOR));

    static final List<Permission> ALL = List.of(READ, WRITE);

    private Permissions() {}

    private static Role[] except(Role... others) {
        return EnumSet.complementOf(EnumSet.copyOf(List.of(others))).toArray(Role[]::new);
    }
}
