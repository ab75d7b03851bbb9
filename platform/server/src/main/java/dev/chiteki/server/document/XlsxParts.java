package dev.chiteki.server.document;

import dev.chiteki.api.error.ChitekiException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The XML parts of an Office Open XML package, unpacked within the limit: what a file claims of its sizes is not believed. */
final class XlsxParts {

    private final Map<String, byte[]> parts = new HashMap<>();

    private XlsxParts() {}

    /** @throws ChitekiException {@code sheet-size}, TOO_LARGE, if it unpacks to more than the limit */
    static XlsxParts unpack(String name, byte[] file, SheetLimits limits) throws IOException {
        // Spreadsheet programs read a package by the directory at its end, which needs a file; what is read in order
        // from
        // the beginning may be another content.
        Path copy = Files.createTempFile("sheet", ".xlsx");
        try {
            Files.write(copy, file);
            try (ZipFile zip = new ZipFile(copy.toFile())) {
                return unpack(name, zip, limits);
            }
        } finally {
            Files.delete(copy);
        }
    }

    private static XlsxParts unpack(String name, ZipFile zip, SheetLimits limits) throws IOException {
        XlsxParts parts = new XlsxParts();
        int left = limits.unpacked();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                try (InputStream content = zip.getInputStream(entry)) {
                    byte[] bytes = content.readNBytes(left + 1);
                    left -= bytes.length;
                    if (left < 0) {
                        throw limits.exceeded("sheet-size", name, limits.unpacked() / SheetLimits.MEGABYTE);
                    }
                    parts.parts.put(entry.getName(), bytes);
                }
            }
        }
        return parts;
    }

    /** The content of a part, by its path without a slash before it. */
    Optional<byte[]> find(String path) {
        return Optional.ofNullable(parts.get(path));
    }
}
