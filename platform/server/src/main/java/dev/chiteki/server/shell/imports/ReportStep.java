package dev.chiteki.server.shell.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.chiteki.api.document.Cell;
import dev.chiteki.api.document.Sheet;
import dev.chiteki.api.document.SheetFormat;
import dev.chiteki.api.imports.ImportColumn;
import dev.chiteki.api.imports.ImportRow;
import dev.chiteki.api.imports.RowImport;
import dev.chiteki.api.table.Choice;
import dev.chiteki.api.table.ColumnType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The third step of an import: what would become of each row, or what stands against some. */
final class ReportStep extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN_ROWS = 10;
    private static final int SHOWN_FINDINGS = 100;

    private final transient RowImport way;
    private final transient ImportServices services;
    private final transient List<List<String>> findings;

    @SuppressWarnings("this-escape")
    ReportStep(RowImport way, ReadRows read, ImportReport report, ImportServices services) {
        this.way = way;
        this.services = services;
        this.findings = report.findings().stream().map(this::words).toList();
        getContent().addClassName("chiteki-sections");
        getContent().getElement().setAttribute("aria-live", "polite");
        if (report.isFine()) {
            getContent().add(summary(report), preview(read));
        } else {
            addFindings(read, report);
        }
    }

    private Paragraph summary(ImportReport report) {
        String words = report.repeated() == 0
                ? text("import.fine", report.taken().size())
                : text("import.fine-repeated", report.taken().size(), report.repeated());
        return new Paragraph(words);
    }

    /** What the file has no column for is left out. */
    private Component preview(ReadRows read) {
        List<ImportColumn> columns = way.columns().stream()
                .filter(column -> read.mapping().column(column.id()).isPresent())
                .toList();
        List<List<String>> rows = read.rows().stream()
                .limit(SHOWN_ROWS)
                .map(row -> columns.stream().map(column -> words(column, row)).toList())
                .toList();
        List<String> headings = columns.stream().map(ImportColumn::label).toList();
        Set<String> numbers = columns.stream()
                .filter(column -> column.type() == ColumnType.YEN || column.type() == ColumnType.NUMBER)
                .map(ImportColumn::label)
                .collect(Collectors.toSet());
        return ReportTable.of(text("import.preview", rows.size()), headings, numbers, rows);
    }

    private void addFindings(ReadRows read, ImportReport report) {
        int rows = read.file().rows().size();
        Paragraph what = new Paragraph(text("import.refused", rows, report.refusedRows()));
        what.getElement().setAttribute("role", "alert");
        Anchor all = new Anchor((DownloadHandler) this::download, text("import.report.download"));
        all.getElement().setAttribute("download", true);
        List<List<String>> shown = findings.stream().limit(SHOWN_FINDINGS).toList();
        String caption = findings.size() > shown.size()
                ? text("import.report.some", findings.size(), shown.size())
                : text("import.report", findings.size());
        Div table = ReportTable.of(caption, headings(), Set.of(), shown);
        table.addClassName("chiteki-import-findings");
        getContent().add(what, table, new Paragraph(all));
    }

    private void download(DownloadEvent event) {
        event.setFileName(text("import.report.file") + "." + SheetFormat.CSV.extension());
        event.setContentType(SheetFormat.CSV.contentType());
        event.getResponse().setHeader("Cache-Control", "private, no-store");
        var rows = findings.stream().map(words -> words.stream().map(Cell::of).toList());
        services.spreadsheets().write(SheetFormat.CSV, new Sheet("", headings(), rows), event.getOutputStream());
    }

    private List<String> headings() {
        return List.of(
                text("import.report.row"),
                text("import.report.column"),
                text("import.report.value"),
                text("import.report.reason"));
    }

    private List<String> words(Finding finding) {
        return List.of(
                Integer.toString(finding.row()),
                finding.column(),
                finding.value(),
                services.wording().of(finding.reason()));
    }

    private String words(ImportColumn column, ImportRow row) {
        Cell cell = row.values().getOrDefault(column.id(), Cell.BLANK);
        return switch (cell) {
            case Cell.Amount amount -> services.texts().format(amount.value());
            case Cell.Day day -> services.texts().format(day.value());
            case Cell.Text text ->
                column.choices().stream()
                        .filter(choice -> choice.code().equals(text.value()))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(text.value());
            case Cell.Quantity quantity -> quantity.value().toPlainString();
            case Cell.Blank blank -> "";
        };
    }

    private String text(String key, Object... arguments) {
        return services.texts().get(key, arguments);
    }
}
