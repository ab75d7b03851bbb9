package dev.chiteki.api.files;

import com.vaadin.flow.server.streams.DownloadHandler;
import dev.chiteki.api.security.Permission;
import java.io.InputStream;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The files of the current region. Content is kept outside the database, its record inside, in the transaction that
 * stores it: after a rollback the file was never there.
 */
@ProviderType
public interface Files {

    /**
     * Stores a file.
     *
     * @param name as the person named it; a path before it is dropped
     * @param content read to its end, not closed
     * @param readers the permission without which nobody reads it, besides those who audit
     * @throws dev.chiteki.api.error.ChitekiException {@code file-type} INVALID for content that is none of PDF, PNG, JPEG,
     *     TIFF, xlsx, docx, csv or plain text or does not fit its name, {@code file-empty} and {@code file-name} INVALID,
     *     {@code file-size} TOO_LARGE beyond the region's limit
     */
    StoredFile store(String name, InputStream content, Permission readers);

    /** @throws dev.chiteki.api.error.ChitekiException {@code file-unknown}, NOT_FOUND, if there is none or the person may not read it */
    StoredFile get(FileId id);

    /** The content, checked against its hash while it is read; the caller closes it. Errors as of {@link #get}. */
    InputStream open(FileId id);

    /** A download for a link in a view; rights are checked again when it is followed. */
    DownloadHandler download(FileId id);

    /**
     * The content for a frame or an image in a view, such as {@link dev.chiteki.api.form.FilePreview}: shown, not saved.
     * Rights are checked again when it is asked for. It answers only for files that {@link StoredFile#isPreviewable}, lets
     * nothing in them run, and can be framed by pages of the platform alone.
     */
    DownloadHandler preview(FileId id);
}
