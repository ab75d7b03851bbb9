package dev.chiteki.server.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.shell.place.Place;
import dev.chiteki.server.shell.place.PlaceGroup;
import dev.chiteki.server.shell.place.Places;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The navigation: the places of the page's region, plugin by plugin. */
@Component
final class SideNavigation {

    /** The manual stands beside the places, although its addresses begin like that of the first. */
    private static final Pattern MANUAL = Pattern.compile("[^/]+/manual(/.*)?");

    private final Places places;
    private final Texts texts;

    SideNavigation(Places places, Texts texts) {
        this.places = places;
        this.texts = texts;
    }

    /**
     * Fills the place anew, leaving out a plugin that is about to stop. What is opened within a place, such as one of its
     * records, shows that place as the current one.
     */
    void fill(Div place, String stoppingPlugin) {
        place.removeAll();
        List<PlaceGroup> groups = places.here(stoppingPlugin);
        String here = UI.getCurrentOrThrow().getActiveViewLocation().getPath();
        Optional<Place> around = groups.stream()
                .flatMap(group -> group.places().stream())
                .filter(one -> here.equals(one.path()) || here.startsWith(one.path() + "/"))
                .max(Comparator.comparingInt(one -> one.path().length()))
                .filter(one -> !MANUAL.matcher(here).matches());
        groups.forEach(group -> place.add(navigation(group, around.orElse(null), here)));
    }

    private SideNav navigation(PlaceGroup group, @Nullable Place around, String here) {
        SideNav navigation = new SideNav();
        if (group.name().isEmpty()) {
            navigation.getElement().setAttribute("aria-label", texts.get("shell.navigation"));
        } else {
            navigation.setLabel(group.name());
            navigation.setCollapsible(true);
        }
        group.places().forEach(place -> {
            SideNavItem item = item(place);
            if (place.equals(around) && !place.path().equals(here)) {
                item.setPathAliases(Set.of(here));
            }
            navigation.addItem(item);
        });
        return navigation;
    }

    private static SideNavItem item(Place place) {
        SideNavItem item =
                new SideNavItem(place.title(), place.path(), place.icon().create());
        item.setMatchNested(place.whole());
        return item;
    }
}
