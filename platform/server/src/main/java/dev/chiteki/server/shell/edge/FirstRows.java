package dev.chiteki.server.shell.edge;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import java.util.List;

/**
 * Sends the rows of a page's grids again once the browser has connected. The first answer draws the whole page before its
 * parts stand in the document; a grid forgets the rows that come then, asks for them, and is not answered, because the
 * server takes them for known.
 */
final class FirstRows {

    private FirstRows() {}

    static void sendAgain(Component part) {
        if (part instanceof Grid<?> grid) {
            sendAgain(grid);
        }
        part.getChildren().forEach(FirstRows::sendAgain);
    }

    /** With the rows go the arrows that say how they are ordered; the grid sends them only where they change. */
    private static <T> void sendAgain(Grid<T> grid) {
        List<GridSortOrder<T>> order = List.copyOf(grid.getSortOrder());
        if (!order.isEmpty()) {
            grid.sort(List.of());
            grid.sort(order);
        }
        grid.getDataCommunicator().reset();
    }
}
