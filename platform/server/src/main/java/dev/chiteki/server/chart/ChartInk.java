package dev.chiteki.server.chart;

import dev.chiteki.api.chart.SeriesRole;

/**
 * How a role is drawn on paper: the colours of the style sheet's light theme, which hold for the colour-vision types C, P
 * and D. Lines are told apart by their stroke too, and what is still open by being empty.
 *
 * @param stroke of lines and borders
 * @param fill of bars
 * @param dash of lines, as SVG writes it; empty for a whole line
 * @param width of lines
 */
record ChartInk(String stroke, String fill, String dash, double width) {

    static final String TEXT = "#1a1a1a";
    static final String FAINT_TEXT = "#4d4d4d";
    static final String GRID = "#d8d9dd";
    static final String AXIS = "#767676";

    private static final String FORECAST_FILL = "#e8f1fe";
    private static final String EMPTY_FILL = "#ffffff";

    /** The ink of that role. */
    static ChartInk of(SeriesRole role) {
        return switch (role) {
            case ACTUAL, FIRST -> line("#0017c1", "", 2.5);
            case UNDERWAY, SECOND -> line("#d9730d", "", 2.5);
            case OPEN -> new ChartInk("#767676", EMPTY_FILL, "", 1);
            case PLAN -> line("#595f6d", "6 4", 2);
            case FORECAST -> new ChartInk("#4a6cf7", FORECAST_FILL, "2 4", 2.5);
            case PREVIOUS -> line("#8a8f9c", "", 1.5);
            case LIMIT -> line("#1a1a1a", "", 1);
            case THIRD -> line("#0e9aa7", "", 2.5);
            case FOURTH -> line("#8c1d5f", "", 2.5);
        };
    }

    private static ChartInk line(String colour, String dash, double width) {
        return new ChartInk(colour, colour, dash, width);
    }
}
