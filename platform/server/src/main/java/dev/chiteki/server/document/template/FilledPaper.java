package dev.chiteki.server.document.template;

import java.util.List;

/**
 * A template with its values in place.
 *
 * @param body well-formed XHTML, if the template is
 * @param looks the template's own style sheet, or empty
 * @param charts the drawings that its objects name by their place in the list
 */
public record FilledPaper(String body, String looks, List<String> charts) {

    /** Copies the list. */
    public FilledPaper {
        charts = List.copyOf(charts);
    }
}
