package dev.chiteki.server.plugin;

import dev.chiteki.server.draft.DraftDoor;
import dev.chiteki.server.security.Members;
import org.springframework.stereotype.Component;

/** Where what plugins know of people comes from. */
@Component
record PersonSupplies(Members members, DraftDoor drafts) {

    PersonTools of(String pluginId) {
        return new PersonTools(members, drafts.of(pluginId));
    }
}
