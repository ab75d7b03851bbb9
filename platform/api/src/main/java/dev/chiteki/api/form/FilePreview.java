package dev.chiteki.api.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Image;
import dev.chiteki.api.files.Files;
import dev.chiteki.api.files.StoredFile;
import dev.chiteki.api.text.Texts;

/**
 * A kept file to be looked at without leaving the page: a PDF in a frame, an image as it is. It is fetched when it is opened,
 * with the reader's rights, and can be opened in a page of its own, where a frame is too small. Other files can only be saved.
 */
public final class FilePreview extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Files files;
    private final transient StoredFile file;
    private final transient Texts texts;

    /** A preview that is opened by its reader. */
    @SuppressWarnings("this-escape")
    public FilePreview(Files files, StoredFile file, Texts texts) {
        this.files = files;
        this.file = file;
        this.texts = texts;
        getContent().addClassName("chiteki-preview");
        if (file.isPreviewable()) {
            Details details = new Details(texts.get("form.file.preview"));
            details.addOpenedChangeListener(change -> {
                if (change.isOpened() && details.getContent().findAny().isEmpty()) {
                    details.add(whole(), shown());
                }
            });
            getContent().add(details);
        }
    }

    /** The same, open. */
    public FilePreview open() {
        getContent()
                .getChildren()
                .filter(Details.class::isInstance)
                .map(Details.class::cast)
                .forEach(details -> details.setOpened(true));
        return this;
    }

    private Component whole() {
        Anchor link = new Anchor(files.preview(file.id()), texts.get("form.file.open"));
        link.setTarget("_blank");
        return link;
    }

    private Component shown() {
        if (file.contentType().startsWith("image/")) {
            return new Image(files.preview(file.id()), file.name());
        }
        IFrame frame = new IFrame(files.preview(file.id()));
        frame.getElement().setAttribute("title", file.name());
        return frame;
    }
}
