package dev.chiteki.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The style sheets as they are written: packaging makes them smaller where they are compiled to. */
public final class StyleSource {

    /** Where all of them lie. */
    public static final Path FOLDER =
            Path.of("src/main/resources/META-INF/resources/styles").toAbsolutePath();

    private StyleSource() {}

    /** The text of the sheet of that name. */
    public static String read(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
