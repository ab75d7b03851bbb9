package dev.chiteki.server.document;

import dev.chiteki.server.text.PropertyTexts;
import dev.chiteki.server.text.WorkLanguage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The files of a plugin that exists only for tests. */
final class TestBundle {

    private final Path folder;

    TestBundle(Path folder) {
        this.folder = folder;
    }

    TestBundle with(String path, String content) {
        return with(path, content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    TestBundle with(String path, byte[] content) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Optional<URL> entry(String path) {
        try {
            Path file = folder.resolve(path);
            return Files.isRegularFile(file) ? Optional.of(file.toUri().toURL()) : Optional.empty();
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The bundle's texts, in the language of the running work. */
    PropertyTexts texts() {
        return PropertyTexts.read(List.of("i18n/messages"), this::entry, () -> new WorkLanguage()
                .locale()
                .orElse(Locale.JAPANESE));
    }

    /** The platform's texts about documents. */
    static PropertyTexts platformTexts() {
        return PropertyTexts.read(
                List.of("i18n/documents"),
                path -> Optional.ofNullable(TestBundle.class.getClassLoader().getResource(path)),
                () -> new WorkLanguage().locale().orElse(Locale.JAPANESE));
    }
}
