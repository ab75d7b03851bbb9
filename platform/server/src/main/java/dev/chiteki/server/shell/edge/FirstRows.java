package dev.chiteki.server.shell.edge;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;

/**
 * Sends the rows of a page's grids again once the browser has connected. The first answer draws the whole page before its
 * parts stand in the document; a grid forgets the rows that come then, asks for them, and is not answered, because the
 * server takes them for known.
 */
final class FirstRows {

    private FirstRows() {}

    static void sendAgain(Component part) {
        if (part instanceof Grid<?> grid) {
            grid.getDataCommunicator().reset();
        }
        part.getChildren().forEach(FirstRows::sendAgain);
    }
}
