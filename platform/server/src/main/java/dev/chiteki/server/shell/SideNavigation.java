package dev.chiteki.server.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.shell.place.Place;
import dev.chiteki.server.shell.place.PlaceGroup;
import dev.chiteki.server.shell.place.Places;
import org.springframework.stereotype.Component;

/** The navigation: the places of the page's region, plugin by plugin. */
@Component
final class SideNavigation {

    private final Places places;
    private final Texts texts;

    SideNavigation(Places places, Texts texts) {
        this.places = places;
        this.texts = texts;
    }

    /** Fills the place anew, leaving out a plugin that is about to stop. */
    void fill(Div place, String stoppingPlugin) {
        place.removeAll();
        places.here(stoppingPlugin).forEach(group -> place.add(navigation(group)));
    }

    private SideNav navigation(PlaceGroup group) {
        SideNav navigation = new SideNav();
        if (group.name().isEmpty()) {
            navigation.getElement().setAttribute("aria-label", texts.get("shell.navigation"));
        } else {
            navigation.setLabel(group.name());
            navigation.setCollapsible(true);
        }
        group.places().forEach(place -> navigation.addItem(item(place)));
        return navigation;
    }

    private static SideNavItem item(Place place) {
        SideNavItem item =
                new SideNavItem(place.title(), place.path(), place.icon().create());
        item.setMatchNested(place.whole());
        return item;
    }
}
