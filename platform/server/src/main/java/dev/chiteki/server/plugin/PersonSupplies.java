package dev.chiteki.server.plugin;

import dev.chiteki.server.draft.DraftDoor;
import dev.chiteki.server.notice.NoticeDoor;
import dev.chiteki.server.security.Members;
import org.springframework.stereotype.Component;

/** Where what plugins know of people and tell them comes from. */
@Component
record PersonSupplies(Members members, DraftDoor drafts, NoticeDoor notices) {

    PersonTools of(String pluginId) {
        return new PersonTools(members, drafts.of(pluginId), notices.of(pluginId));
    }
}
