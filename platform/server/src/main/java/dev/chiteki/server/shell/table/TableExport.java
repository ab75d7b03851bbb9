package dev.chiteki.server.shell.table;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.chiteki.api.document.Cell;
import dev.chiteki.api.document.Sheet;
import dev.chiteki.api.document.SheetFormat;
import dev.chiteki.api.table.Column;
import dev.chiteki.api.table.TableDefinition;
import dev.chiteki.server.shell.table.filter.TableState;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files of exactly what the table shows: the filtered rows in their order, the shown columns in theirs. They are written while
 * they are downloaded, by the download's own thread: the page stays usable, and nothing of the whole is kept.
 */
final class TableExport<T> extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");

    private final transient TableDefinition<T> definition;
    private final transient TableServices services;
    private final Paragraph what = new Paragraph();

    /** What the next file holds; set by the page's thread, read by those of downloads. */
    private transient volatile Wanted<T> wanted;

    @SuppressWarnings("this-escape")
    TableExport(TableDefinition<T> definition, TableServices services, TableState state) {
        this.definition = definition;
        this.services = services;
        this.wanted = new Wanted<>(state, List.of());
        getContent().addClassName("chiteki-datatable-menu");
        getContent().add(what, link(SheetFormat.XLSX), link(SheetFormat.CSV));
    }

    /** Says what the next file holds. */
    void show(TableState state, List<Column<T>> shown, long count) {
        wanted = new Wanted<>(state, List.copyOf(shown));
        what.setText(services.texts().get("table.export.what", count, shown.size()));
    }

    private Anchor link(SheetFormat format) {
        Anchor link = new Anchor(
                (DownloadHandler) event -> download(format, event),
                services.texts().get("table.export." + format.extension()));
        link.addClassName("chiteki-datatable-export-" + format.extension());
        link.getElement().setAttribute("download", true);
        return link;
    }

    private void download(SheetFormat format, DownloadEvent event) {
        Wanted<T> now = wanted;
        event.setFileName(NOT_IN_NAMES.matcher(definition.title()).replaceAll("_") + "." + format.extension());
        event.setContentType(format.contentType());
        event.getResponse().setHeader("Cache-Control", "private, no-store");
        services.whole().read(definition, now.state(), rows -> services.spreadsheets()
                .write(format, sheet(now, rows), event.getOutputStream()));
    }

    private Sheet sheet(Wanted<T> now, Stream<T> rows) {
        List<String> headings = now.shown().stream().map(Column::header).toList();
        return new Sheet(definition.title(), headings, rows.map(row -> cells(now, row)));
    }

    private List<Cell> cells(Wanted<T> now, T row) {
        return now.shown().stream()
                .map(column -> CellText.exported(column, column.cell().apply(row)))
                .toList();
    }

    private record Wanted<T>(TableState state, List<Column<T>> shown) {}
}
