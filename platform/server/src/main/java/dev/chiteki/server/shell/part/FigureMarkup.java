package dev.chiteki.server.shell.part;

import dev.chiteki.api.ui.FigureTable;
import dev.chiteki.api.ui.FigureTable.Cell;
import dev.chiteki.api.ui.FigureTable.Column;
import dev.chiteki.api.ui.FigureTable.Note;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.web.util.HtmlUtils;

/**
 * A table of figures as markup. It is one text and not a component for each cell, of which a session with a dashboard would
 * keep hundreds; all that plugins and people wrote in it is escaped.
 */
final class FigureMarkup {

    private final List<Column> columns;

    private FigureMarkup(List<Column> columns) {
        this.columns = columns;
    }

    static String of(FigureTable table) {
        FigureMarkup markup = new FigureMarkup(table.columns());
        List<Cell> sums = table.sums();
        return "<table class=\"chiteki-table\"><caption>" + escaped(table.caption()) + "</caption><thead><tr>"
                + table.columns().stream().map(FigureMarkup::head).collect(Collectors.joining())
                + "</tr></thead><tbody>"
                + table.rows().stream().map(markup::row).collect(Collectors.joining())
                + "</tbody>"
                + (sums == null ? "" : "<tfoot>" + markup.row(sums) + "</tfoot>")
                + "</table>";
    }

    private static String head(Column column) {
        return "<th scope=\"col\"" + (column.number() ? " class=\"chiteki-number\"" : "") + ">" + escaped(column.name())
                + "</th>";
    }

    private String row(List<Cell> cells) {
        return IntStream.range(1, cells.size())
                .mapToObj(place -> cell(columns.get(place), cells.get(place)))
                .collect(Collectors.joining(
                        "", "<tr><th scope=\"row\">" + content(cells.getFirst()) + "</th>", "</tr>"));
    }

    private static String cell(Column column, Cell cell) {
        return (column.number() ? "<td class=\"chiteki-number\">" : "<td>") + content(cell) + "</td>";
    }

    private static String content(Cell cell) {
        String title = cell.exactly() == null ? "" : " title=\"" + escaped(cell.exactly()) + "\"";
        String text = cell.href() == null
                ? "<span" + title + ">" + escaped(cell.text()) + "</span>"
                : "<a href=\"" + escaped(cell.href()) + "\"" + title + ">" + escaped(cell.text()) + "</a>";
        return cell.notes().isEmpty()
                ? text
                : cell.notes().stream()
                        .map(FigureMarkup::note)
                        .collect(Collectors.joining("", text + "<div class=\"chiteki-beneath\">", "</div>"));
    }

    private static String note(Note note) {
        String look =
                switch (note.tone()) {
                    case PLAIN -> "";
                    case BADGE -> " class=\"chiteki-badge\"";
                    case WARNING -> " class=\"chiteki-badge chiteki-badge-warning\"";
                    case ERROR -> " class=\"chiteki-badge chiteki-badge-error\"";
                };
        return "<span" + look + ">" + escaped(note.text()) + "</span>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
