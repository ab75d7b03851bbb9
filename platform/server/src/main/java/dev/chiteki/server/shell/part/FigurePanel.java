package dev.chiteki.server.shell.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import dev.chiteki.api.ui.FigureTable;

/** A table of figures in a frame of its own, where it scrolls if the screen is narrow. */
@Tag("div")
final class FigurePanel extends Component implements HasStyle {

    private static final long serialVersionUID = 1L;

    FigurePanel(FigureTable table) {
        addClassName("chiteki-scroll");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", table.caption())
                .setProperty("innerHTML", FigureMarkup.of(table));
    }
}
