package dev.chiteki.server.shell.table;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.function.BiConsumer;

/**
 * The browser's side of a table, by the script of the platform: the keys, whether the screen is narrow, and the state in the
 * address. It stands within the table and shows nothing.
 */
@Tag("chiteki-table-keys")
final class TableKeys extends Component {

    private static final long serialVersionUID = 1L;
    private static final String KEY = "rowKey";
    private static final String ACT = "rowAct";
    private static final String NARROW = "narrow";
    private static final String ROOM = "room";

    /**
     * @param sorting what the arrows of columns are called, with {@code {0}} for the column
     * @param onRow told what is to be done with a row ({@code open}, {@code choose}) and the key by which the grid knows it
     * @param onWidth told whether the screen is narrow, and how wide the list is in rem
     */
    TableKeys(String sorting, BiConsumer<String, String> onRow, BiConsumer<Boolean, Integer> onWidth) {
        getElement().setAttribute("data-sorting", sorting);
        getElement()
                .addEventListener(
                        "chiteki-row",
                        event -> onRow.accept(
                                getElement().getProperty(ACT, ""), getElement().getProperty(KEY, "")))
                .synchronizeProperty(KEY)
                .synchronizeProperty(ACT);
        getElement()
                .addEventListener(
                        "chiteki-width",
                        event -> onWidth.accept(
                                getElement().getProperty(NARROW, false),
                                getElement().getProperty(ROOM, 0)))
                .synchronizeProperty(NARROW)
                .synchronizeProperty(ROOM);
    }

    /** Writes the parameters into the browser's address. */
    void address(String query) {
        getElement().setProperty("query", query);
    }

    /** Moves the focus into what was opened. */
    void focusDetail(String key) {
        getElement().setProperty("opened", key);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJavaScript("scripts/chiteki-table.js");
    }
}
