package dev.chiteki.server.preference;

import dev.chiteki.api.person.Preferences;
import dev.chiteki.server.security.SignedInUser;
import org.springframework.stereotype.Component;

/** Makes the preferences of the signed-in person, each owner's apart from the others'. */
@Component
public final class PreferenceDoor {

    private final PreferenceRows rows;
    private final SignedInUser user;

    PreferenceDoor(PreferenceRows rows, SignedInUser user) {
        this.rows = rows;
        this.user = user;
    }

    /**
     * Those for one owner.
     *
     * @param owner a plugin's id; for parts of the platform a name with a character that no plugin's id has
     */
    public Preferences of(String owner) {
        return new PersonalPreferences(owner, rows, user::accountIfSignedIn);
    }
}
