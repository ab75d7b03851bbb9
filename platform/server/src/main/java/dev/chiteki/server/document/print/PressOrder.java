package dev.chiteki.server.document.print;

import java.net.URL;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the press prints.
 *
 * @param xhtml the whole document
 * @param charts the drawings (SVG) that its {@code <object type="chart" data="0">} name by their place in the list
 * @param pictures finds a file of the plugin's bundle
 * @param date the day that the file bears
 */
public record PressOrder(String xhtml, List<String> charts, Function<String, Optional<URL>> pictures, LocalDate date) {

    /** Copies the list. */
    public PressOrder {
        charts = List.copyOf(charts);
    }
}
