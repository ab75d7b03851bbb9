package dev.chiteki.api.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.FileRejectedEvent;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.chiteki.api.files.FileId;
import dev.chiteki.api.files.Files;
import dev.chiteki.api.files.StoredFile;
import dev.chiteki.api.security.Permission;
import dev.chiteki.api.text.Texts;
import dev.chiteki.testbed.KeysAsTexts;
import java.io.InputStream;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileFieldTest {

    private final FileField field = new FileField(
            new FileField.Place(new NoFiles(), KeysAsTexts.of(Texts.class)),
            "証憑",
            new FileField.Limits(2, 20),
            (name, content) -> {
                throw new UnsupportedOperationException();
            });

    @ParameterizedTest
    @CsvSource({
        "size,'error.file-size[scan.pdf, 20]'",
        "count,'error.file-count[scan.pdf, 2]'",
        "type,'error.file-type[scan.pdf]'",
    })
    void whatTheBrowserHoldsBackIsRefusedByItsNameWithTheRemedy(String why, String sentence) {
        Upload upload = upload();

        ComponentUtil.fireEvent(upload, new FileRejectedEvent(upload, why, "scan.pdf"));

        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).isEqualTo(sentence);
        assertThat(field.files()).isEmpty();
    }

    @Test
    void theBrowserIsToldTheLimits() {
        assertThat(upload().getMaxFiles()).isEqualTo(2);
        assertThat(upload().getMaxFileSize()).isEqualTo(20 * 1024 * 1024);
        assertThat(upload().getAcceptedFileExtensions())
                .contains(".pdf", ".png")
                .doesNotContain(".html", ".svg");
    }

    @Test
    void beginningAnewTakesTheRefusalAway() {
        ComponentUtil.fireEvent(upload(), new FileRejectedEvent(upload(), "size", "scan.pdf"));

        field.clear();

        assertThat(field.isInvalid()).isFalse();
    }

    @Test
    void itIsRefusedAndFocusedAsOtherFieldsAre() {
        field.setHelp("1件20MBまで");
        field.setErrorMessage("添付してください");
        field.setInvalid(true);
        field.focus();

        assertThat(field.getElement().getOuterHTML()).contains("1件20MBまで", "添付してください");
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.isUploading()).isFalse();
    }

    @Test
    void itsPreviewsMayStandBesideTheForm() {
        Div beside = new Div();
        StoredFile scan = new StoredFile(new FileId(UUID.randomUUID()), "scan.pdf", "application/pdf", 3, "00");

        field.previewIn(beside);
        beside.add(new FilePreview(new NoFiles(), scan, KeysAsTexts.of(Texts.class)));

        assertThat(beside.getElement().getOuterHTML()).contains("form.file.preview");
        assertThat(field.getElement().getOuterHTML()).doesNotContain("form.file.preview");
    }

    @Test
    void whatNoBrowserShowsHasNoPreviewEvenIfItIsAskedFor() {
        StoredFile list = new StoredFile(new FileId(UUID.randomUUID()), "list.csv", "text/csv", 3, "00");

        FilePreview preview = new FilePreview(new NoFiles(), list, KeysAsTexts.of(Texts.class)).open();

        assertThat(preview.getElement().getOuterHTML()).doesNotContain("form.file.preview");
    }

    @Test
    void itKnowsItsLimits() {
        FileField.Limits limits = new FileField.Limits(2, 20);

        assertThat(limits.files()).isEqualTo(2);
        assertThat(limits.megabytes()).isEqualTo(20);
    }

    private static final class NoFiles implements Files {

        @Override
        public StoredFile store(String name, InputStream content, Permission readers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public StoredFile get(FileId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public InputStream open(FileId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public DownloadHandler download(FileId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public DownloadHandler preview(FileId id) {
            throw new UnsupportedOperationException();
        }
    }

    private Upload upload() {
        return all(field)
                .filter(Upload.class::isInstance)
                .map(Upload.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Component> all(Component parent) {
        return parent.getChildren().flatMap(child -> Stream.concat(Stream.of(child), all(child)));
    }
}
