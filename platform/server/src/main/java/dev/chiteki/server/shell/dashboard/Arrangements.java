package dev.chiteki.server.shell.dashboard;

import dev.chiteki.api.person.Preferences;
import dev.chiteki.api.security.Role;
import dev.chiteki.server.preference.PreferenceDoor;
import dev.chiteki.server.security.SignedInUser;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How each person has arranged the dashboard of each region. */
@Component
final class Arrangements {

    private static final String OWNER = "shell/dashboard";
    private static final String KEY = "arrangement";

    private final Preferences preferences;
    private final SignedInUser user;

    Arrangements(PreferenceDoor door, SignedInUser user) {
        this.preferences = door.of(OWNER);
        this.user = user;
    }

    /** The person's, or what their roles give them. */
    Arrangement of(List<OfferedWidget> offered) {
        List<String> kept =
                preferences.find(KEY).map(text -> text.lines().toList()).orElse(List.of());
        return Arrangement.of(
                shownFromTheStart(offered, user.roles()),
                offered.stream().map(OfferedWidget::key).toList(),
                kept);
    }

    void keep(Arrangement arrangement) {
        preferences.keep(KEY, String.join("\n", arrangement.lines()));
    }

    void forget() {
        preferences.forget(KEY);
    }

    private static List<String> shownFromTheStart(List<OfferedWidget> offered, Set<Role> roles) {
        return offered.stream()
                .filter(offer -> offer.widget().orderFor(roles).isPresent())
                .sorted(Comparator.comparing((OfferedWidget offer) ->
                                offer.widget().orderFor(roles).orElseThrow())
                        .thenComparing(OfferedWidget::key))
                .map(OfferedWidget::key)
                .toList();
    }
}
