package dev.chiteki.api.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.FileRejectedEvent;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.files.Files;
import dev.chiteki.api.files.StoredFile;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Takes files, chosen or dropped. Each is kept as soon as it has arrived, or refused by its name with the remedy below; what
 * was kept is listed with its size and a preview, and can be taken off again before the form is saved.
 */
public final class FileField extends Composite<Div> implements HasValidation, HasStyle, Focusable<FileField> {

    private static final long serialVersionUID = 1L;

    private static final int MEGABYTE = 1024 * 1024;
    private static final String TOO_MANY = "count";
    private static final String TOO_BIG = "size";
    private static final String[] EXTENSIONS = {
        ".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".xlsx", ".docx", ".csv", ".txt"
    };

    private final transient Place kept;
    private final transient BiFunction<String, InputStream, StoredFile> keeper;
    private final transient List<StoredFile> files = new ArrayList<>();
    private final int mostFiles;
    private final int mostMegabytes;
    private final Paragraph help = new Paragraph();
    private final Div list = new Div();
    private HasComponents place = list;
    private final Paragraph error = new Paragraph();
    private final Button choose;
    private final Upload upload;

    /** How many files there may be, and how large each. */
    public record Limits(int files, int megabytes) {}

    /** Where files are kept, and how it is told. */
    record Place(Files files, Texts texts) {}

    /**
     * @param label as it stands above
     * @param keeper keeps a file of that name and content for the form's owner, as
     *     {@link dev.chiteki.api.files.Files#store} does; what it throws is shown
     */
    public FileField(
            PluginContext context, String label, Limits limits, BiFunction<String, InputStream, StoredFile> keeper) {
        this(new Place(context.files(), context.texts()), label, limits, keeper);
    }

    @SuppressWarnings("this-escape")
    FileField(Place kept, String label, Limits limits, BiFunction<String, InputStream, StoredFile> keeper) {
        this.kept = kept;
        this.keeper = keeper;
        this.mostFiles = limits.files();
        this.mostMegabytes = limits.megabytes();
        this.choose = new Button(text("form.file.choose"));
        this.upload = upload();
        Span caption = new Span(label);
        caption.addClassName("chiteki-file-label");
        help.addClassName("chiteki-file-help");
        help.setVisible(false);
        list.addClassName("chiteki-file-list");
        list.getElement().setAttribute("aria-live", "polite");
        error.addClassName("chiteki-field-error");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        getContent().addClassName("chiteki-file");
        getContent().getElement().setAttribute("role", "group").setAttribute("aria-label", label);
        getContent().add(caption, help, upload, list, error);
    }

    /** The help that stands below the label. */
    public void setHelp(String text) {
        help.setText(text);
        help.setVisible(!text.isEmpty());
    }

    /** Shows the previews there instead of below the field: beside the form, so that both can be seen at once. */
    public void previewIn(HasComponents beside) {
        place = beside;
    }

    /** What was kept and not taken off, in the order of arrival. */
    public List<StoredFile> files() {
        return List.copyOf(files);
    }

    /** Whether a file is still on its way: saving now would leave it out. */
    public boolean isUploading() {
        return upload.isUploading();
    }

    /** Begins anew, for the next form. */
    public void clear() {
        files.clear();
        setInvalid(false);
        show(false);
    }

    @Override
    public void focus() {
        choose.focus();
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
        error.setVisible(invalid);
    }

    @Override
    public boolean isInvalid() {
        return error.isVisible();
    }

    private Upload upload() {
        Upload made = new Upload((UploadHandler) this::receive);
        made.setMaxFiles(mostFiles);
        made.setMaxFileSize(Math.multiplyExact(mostMegabytes, MEGABYTE));
        made.setAcceptedFileExtensions(EXTENSIONS);
        made.setUploadButton(choose);
        made.setI18n(new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(text("form.file.drop"))
                        .setMany(text("form.file.drop")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(TOO_MANY)
                        .setFileIsTooBig(TOO_BIG)
                        .setIncorrectFileType("type")));
        made.addFileRejectedListener(rejected -> refuse(reason(rejected)));
        made.addAllFinishedListener(finished -> made.clearFileList());
        return made;
    }

    /** Runs without the page's lock, as long as the file takes to arrive. */
    private void receive(UploadEvent event) throws IOException {
        try (InputStream content = event.getInputStream()) {
            StoredFile arrived = keeper.apply(event.getFileName(), content);
            event.getUI().access(() -> add(arrived));
        } catch (ChitekiException refused) {
            event.getUI().access(() -> refuse(refused.reasons().getFirst()));
        }
    }

    private Reason reason(FileRejectedEvent rejected) {
        return switch (rejected.getErrorMessage()) {
            case TOO_MANY -> Reason.of("file-count", rejected.getFileName(), mostFiles);
            case TOO_BIG -> Reason.of("file-size", rejected.getFileName(), mostMegabytes);
            default -> Reason.of("file-type", rejected.getFileName());
        };
    }

    private void refuse(Reason reason) {
        setErrorMessage(text("error." + reason.code(), reason.arguments().toArray()));
        setInvalid(true);
    }

    private void add(StoredFile arrived) {
        if (files.size() == mostFiles) {
            refuse(Reason.of("file-count", arrived.name(), mostFiles));
            return;
        }
        setInvalid(false);
        files.add(arrived);
        show(true);
    }

    private void remove(StoredFile file) {
        files.remove(file);
        setInvalid(false);
        show(false);
        choose.focus();
    }

    /** @param looking whether the last file came just now and is to be looked at */
    private void show(boolean looking) {
        list.removeAll();
        place.removeAll();
        for (StoredFile file : files) {
            boolean last = file.equals(files.getLast());
            list.add(row(file));
            place.add(looking && last ? preview(file).open() : preview(file));
        }
        boolean room = files.size() < mostFiles;
        upload.setVisible(room);
        if (room) {
            upload.setMaxFiles(mostFiles - files.size());
        }
    }

    private FilePreview preview(StoredFile file) {
        return new FilePreview(kept.files(), file, kept.texts());
    }

    private Component row(StoredFile file) {
        Span name = new Span(file.name());
        name.addClassName("chiteki-file-name");
        Span size = new Span(text("form.file.size", Math.ceilDiv(file.size(), 1024)));
        size.addClassName("chiteki-file-size");
        Button remove = new Button(text("form.file.remove"), click -> remove(file));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        remove.setAriaLabel(text("form.file.remove-named", file.name()));
        Div row = new Div(name, size, remove);
        row.addClassName("chiteki-file-row");
        return row;
    }

    private String text(String key, Object... arguments) {
        return kept.texts().get(key, arguments);
    }
}
