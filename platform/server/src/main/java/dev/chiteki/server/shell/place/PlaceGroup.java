package dev.chiteki.server.shell.place;

import java.util.List;

/**
 * Places of one plugin, in their order.
 *
 * @param name of the plugin, or empty for the platform's own
 */
public record PlaceGroup(String name, List<Place> places) {

    /** Copies the list. */
    public PlaceGroup {
        places = List.copyOf(places);
    }
}
