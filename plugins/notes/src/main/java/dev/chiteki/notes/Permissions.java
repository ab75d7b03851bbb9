package dev.chiteki.notes;

import dev.chiteki.api.security.Permission;
import dev.chiteki.api.security.Role;
import java.util.List;

/** What the plugin lets people do. */
final class Permissions {

    static final String READ_ID = "notes.read";
    static final String WRITE_ID = "notes.write";

    static final Permission READ = Permission.of(READ_ID, Role.values());

    /** Auditors look, they do not write. */
    static final Permission WRITE = Permission.of(
            WRITE_ID,
            Role.PRESIDENT,
            Role.PROGRAM_DIRECTOR,
            Role.RESEARCH_DIRECTOR,
            Role.COORDINATOR,
            Role.ADVISER,
            Role.SECRETARIAT,
            Role.RESEARCHER,
            Role.ADMINISTRATOR,
            Role.PROGRAMME_DIRECTOR,
            Role.PROGRAMME_OFFICER,
            Role.PROGRAMME_REVIEWER,
            Role.PROGRAMME_ADMINISTRATOR);

    static final List<Permission> ALL = List.of(READ, WRITE);

    private Permissions() {}
}
