package dev.chiteki.server.draft;

import dev.chiteki.api.person.Drafts;
import dev.chiteki.server.security.SignedInUser;
import org.springframework.stereotype.Component;

/** Makes the drafts of the signed-in person, each plugin's apart from the others'. */
@Component
public final class DraftDoor {

    private final DraftRows rows;
    private final SignedInUser user;

    DraftDoor(DraftRows rows, SignedInUser user) {
        this.rows = rows;
        this.user = user;
    }

    /** Those for the forms of one plugin. */
    public Drafts of(String pluginId) {
        return new PersonalDrafts(pluginId, rows, user::accountIfSignedIn);
    }
}
