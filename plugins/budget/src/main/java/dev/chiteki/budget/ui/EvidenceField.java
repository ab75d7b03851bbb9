package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.files.FileId;
import dev.chiteki.api.files.StoredFile;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the file that proves a document; a forbidden one is refused at once, with the reason below. */
final class EvidenceField extends Composite<Div> implements HasValidation {

    private static final long serialVersionUID = 1L;

    private static final int MEGABYTE = 1024 * 1024;
    private static final int LIMIT = 20 * MEGABYTE;

    private final transient Office office;
    private final Paragraph error = new Paragraph();
    private final Upload upload;
    private transient @Nullable StoredFile file;
    private boolean invalid;

    @SuppressWarnings("this-escape")
    EvidenceField(Office office) {
        this.office = office;
        upload = new Upload(UploadHandler.inMemory((metadata, content) -> keep(metadata.fileName(), content)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LIMIT);
        upload.setUploadButton(new Button(office.text("evidence.choose")));
        upload.setI18n(words());
        upload.addFileRemovedListener(removed -> file = null);
        upload.addFileRejectedListener(rejected -> {
            setErrorMessage(rejected.getErrorMessage());
            setInvalid(true);
        });
        error.getStyle().set("color", "var(--chiteki-error)").set("margin", "0");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        Span label = new Span(office.text("evidence"));
        upload.getElement().setAttribute("aria-label", office.text("evidence"));
        getContent().add(label, upload, new Paragraph(office.text("evidence.help")), error);
    }

    Optional<FileId> file() {
        return Optional.ofNullable(file).map(StoredFile::id);
    }

    @Override
    public void setErrorMessage(@Nullable String message) {
        error.setText(message == null ? "" : message);
    }

    @Override
    public String getErrorMessage() {
        return error.getText();
    }

    @Override
    public void setInvalid(boolean invalid) {
        this.invalid = invalid;
        error.setVisible(invalid);
    }

    @Override
    public boolean isInvalid() {
        return invalid;
    }

    private void keep(String name, byte[] content) {
        setInvalid(false);
        try {
            file = office.budget().keepEvidence(name, new ByteArrayInputStream(content));
        } catch (ChitekiException refused) {
            file = null;
            upload.clearFileList();
            setErrorMessage(office.text(refused.reasons().getFirst()));
            setInvalid(true);
        }
    }

    private UploadI18N words() {
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles().setOne(office.text("evidence.drop")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(office.text("evidence.too-many"))
                        .setFileIsTooBig(office.text("evidence.too-big", LIMIT / MEGABYTE)));
    }
}
