package dev.chiteki.api.work;

import dev.chiteki.api.text.Bilingual;
import java.io.IOException;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What came of a piece of work, said to the person: in both languages, of which they read that of the moment, or in one
 * sentence that is shown as it is.
 */
public sealed interface WorkResult {

    /** What came of it, in both languages. */
    Bilingual words();

    /** What came of it, in Japanese where it is said in both languages. */
    String sentence();

    /** Nothing to look at. */
    record Done(Bilingual words) implements WorkResult {

        /** The same in one language. */
        public Done(String sentence) {
            this(Bilingual.same(sentence));
        }

        @Override
        public String sentence() {
            return words.japanese();
        }
    }

    /**
     * Something at a place.
     *
     * @param path within the plugin, as of {@link dev.chiteki.api.ui.Links#href}; at most 500 characters
     */
    record Place(Bilingual words, String path) implements WorkResult {

        private static final int LONGEST_PATH = 500;

        /** @throws IllegalArgumentException if the path is too long */
        public Place {
            WorkText.requireAtMost(LONGEST_PATH, "path of a result", path);
        }

        /** The same in one language. */
        public Place(String sentence, String path) {
            this(Bilingual.same(sentence), path);
        }

        @Override
        public String sentence() {
            return words.japanese();
        }
    }

    /**
     * A file, kept for a week for the person alone, then forgotten. Store with {@link dev.chiteki.api.files.Files} what has
     * to stay.
     *
     * @param fileName at most 200 characters
     * @param contentType such as {@code application/pdf}; at most 100 characters
     * @param content at most {@link Works#MOST_BYTES} bytes
     */
    record Download(Bilingual words, String fileName, String contentType, Content content) implements WorkResult {

        private static final int LONGEST_NAME = 200;
        private static final int LONGEST_TYPE = 100;

        /** @throws IllegalArgumentException if the name or the type of the file is too long */
        public Download {
            WorkText.requireAtMost(LONGEST_NAME, "name of a file", fileName);
            WorkText.requireAtMost(LONGEST_TYPE, "content type of a file", contentType);
        }

        /** The same in one language. */
        public Download(String sentence, String fileName, String contentType, Content content) {
            this(Bilingual.same(sentence), fileName, contentType, content);
        }

        @Override
        public String sentence() {
            return words.japanese();
        }
    }

    /** Writes a file. */
    @ConsumerType
    @FunctionalInterface
    interface Content {

        /** Writes it whole; the target stays open. */
        void writeTo(OutputStream target) throws IOException;
    }
}
