package dev.chiteki.server.shell.imports;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.chiteki.api.document.Sheet;
import dev.chiteki.api.document.SheetFormat;
import dev.chiteki.api.imports.ImportColumn;
import dev.chiteki.api.imports.RowImport;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The first step of an import: what becomes of the rows, a sample, and the choice of a file. */
final class FileStep extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private static final int MEGABYTE = 1024 * 1024;
    private static final int LIMIT = 20 * MEGABYTE;

    private final transient RowImport way;
    private final transient ImportServices services;

    /** @param chosen given the name and the content of the file, within a command of the page */
    @SuppressWarnings("this-escape")
    FileStep(RowImport way, ImportServices services, BiConsumer<String, byte[]> chosen) {
        this.way = way;
        this.services = services;
        Upload upload = new Upload(UploadHandler.inMemory((file, content) -> chosen.accept(file.fileName(), content)));
        upload.setAcceptedFileExtensions(".xlsx", ".csv");
        upload.setMaxFiles(1);
        upload.setUploadButton(new Button(text("import.choose")));
        upload.setMaxFileSize(LIMIT);
        upload.setI18n(words());
        Paragraph rejected = new Paragraph();
        rejected.addClassName("chiteki-import-hint");
        rejected.getElement().setAttribute("role", "alert");
        upload.addFileRejectedListener(rejection -> rejected.setText(rejection.getErrorMessage()));
        Anchor sample = new Anchor((DownloadHandler) this::sample, text("import.sample"));
        sample.getElement().setAttribute("download", true);
        getContent().addClassName("chiteki-sections");
        getContent()
                .add(
                        new Paragraph(way.explanation()),
                        new Paragraph(services.texts().get("import.rules", RowImport.MOST_ROWS)),
                        upload,
                        rejected,
                        new Paragraph(sample));
    }

    private void sample(DownloadEvent event) {
        event.setFileName(
                way.title().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_") + "." + SheetFormat.XLSX.extension());
        event.setContentType(SheetFormat.XLSX.contentType());
        List<String> headings = way.columns().stream().map(ImportColumn::label).toList();
        services.spreadsheets()
                .write(SheetFormat.XLSX, new Sheet(way.title(), headings, Stream.of()), event.getOutputStream());
    }

    private UploadI18N words() {
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles().setOne(text("import.drop")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(text("import.one-file"))
                        .setIncorrectFileType(text("import.wrong-type"))
                        .setFileIsTooBig(text("import.too-big", LIMIT / MEGABYTE)));
    }

    private String text(String key, Object... arguments) {
        return services.texts().get(key, arguments);
    }
}
