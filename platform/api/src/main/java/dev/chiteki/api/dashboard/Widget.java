package dev.chiteki.api.dashboard;

import com.vaadin.flow.component.Component;
import dev.chiteki.api.security.Permission;
import dev.chiteki.api.security.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A part of the region's dashboard. The platform shows its title and its state (loading, empty, failed, no longer fresh),
 * lets each person arrange it, and loads it anew when the plugin's data has changed. One that fails or never ends shows so
 * in its own place and harms no other.
 *
 * <p>The content is made apart from the page: on a thread of its own, with the region, the person and the language bound,
 * without the page's lock, within a limit of time. So it reads data, makes components and returns; it does not ask for the
 * current page. What happens on a click later runs in the page as usual.
 *
 * @param id unique within the plugin: lower-case letters, digits and hyphens
 * @param titleKey the key of the title in the plugin's texts
 * @param permission without which it is not shown
 * @param places the first that is for one of the person's roles counts; who has none may still add it
 * @param content makes the content anew each time it is loaded
 */
public record Widget(
        String id,
        String titleKey,
        Permission permission,
        WidgetSize size,
        List<WidgetPlace> places,
        Function<WidgetRequest, ? extends Component> content) {

    /** Copies the places. */
    public Widget {
        places = List.copyOf(places);
    }

    /** A widget of half the width and without a place; add both by {@link #sized} and {@link #at}. */
    public static Widget of(
            String id, String titleKey, Permission permission, Function<WidgetRequest, ? extends Component> content) {
        return new Widget(id, titleKey, permission, WidgetSize.MEDIUM, List.of(), content);
    }

    /** The same in that size. */
    public Widget sized(WidgetSize wanted) {
        return new Widget(id, titleKey, permission, wanted, places, content);
    }

    /** The same with one more place, after those named before: for these roles, or for everybody where none is named. */
    public Widget at(int order, Role... roles) {
        WidgetPlace place = new WidgetPlace(order, Set.of(roles));
        return new Widget(
                id,
                titleKey,
                permission,
                size,
                Stream.concat(places.stream(), Stream.of(place)).toList(),
                content);
    }

    /** Where it stands for a person of these roles, if it is shown to them from the start. */
    public Optional<Integer> orderFor(Set<Role> held) {
        return places.stream()
                .filter(place -> place.isFor(held))
                .map(WidgetPlace::order)
                .findFirst();
    }
}
