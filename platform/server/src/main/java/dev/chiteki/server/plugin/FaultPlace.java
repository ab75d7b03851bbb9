package dev.chiteki.server.plugin;

import dev.chiteki.api.error.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the file and line of a bundle at which its author has to look, as far as reasons and stack tell. */
final class FaultPlace {

    private static final String IMPORTS = "Import-Package";
    private static final String PLUGIN = "Chiteki-Plugin";

    /** Reasons that are about a header which they do not name. */
    private static final Map<String, String> HEADERS = Map.of(
            "plugin-import-unknown", IMPORTS,
            "plugin-import-forbidden", IMPORTS,
            "plugin-import-version", IMPORTS,
            "plugin-api-range", IMPORTS,
            "plugin-id-malformed", PLUGIN,
            "plugin-id-reserved", PLUGIN,
            "plugin-changelog-missing", PLUGIN,
            "plugin-table-foreign", PLUGIN,
            "plugin-entry-missing", PLUGIN);

    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final JarFile jar;

    private FaultPlace(JarFile jar) {
        this.jar = jar;
    }

    /** Such as {@code db/changelog.xml:14}, or empty. */
    static String find(Path jar, List<Reason> reasons, Throwable failure) {
        try (JarFile file = new JarFile(jar.toFile())) {
            FaultPlace place = new FaultPlace(file);
            return reasons.stream()
                    .flatMap(reason -> place.of(reason).stream())
                    .findFirst()
                    .or(() -> place.inClass(failure))
                    .orElse("");
        } catch (IOException unreadable) {
            return "";
        }
    }

    private Optional<String> of(Reason reason) {
        String code = reason.code();
        List<String> values = reason.arguments().stream().map(String::valueOf).toList();
        return switch (code) {
            case "plugin-header-missing" -> Optional.of(JarFile.MANIFEST_NAME);
            case "plugin-header-malformed", "plugin-header-forbidden" -> inManifest(values.getFirst());
            case "changelog-refused" -> inChangelog(values.get(0), values.get(1).split(" by ")[0], values.get(3));
            case "migration-failed" -> inChangelog(values.get(2));
            case "plugin-texts-incomplete" ->
                Stream.of(values.getFirst().split(", ")).findFirst().flatMap(this::inTexts);
            case "plugin-text-missing" -> Optional.of("i18n/messages_ja.properties");
            case "plugin-manual-missing" -> Optional.of(values.getFirst());
            default -> Optional.ofNullable(HEADERS.get(code)).flatMap(this::inManifest);
        };
    }

    private Optional<String> inManifest(String header) {
        return line(JarFile.MANIFEST_NAME, Pattern.compile("^" + Pattern.quote(header) + ":"));
    }

    private Optional<String> inTexts(String key) {
        Pattern line = Pattern.compile("^" + Pattern.quote(key) + "\\s*[=:]");
        return line("i18n/messages_ja.properties", line).or(() -> line("i18n/messages_en.properties", line));
    }

    /** As Liquibase names a changeset: {@code db/changelog.xml::2-note::notes}. */
    private Optional<String> inChangelog(String changeset) {
        String[] parts = changeset.split("::");
        return parts.length < 2 ? Optional.empty() : inChangelog(parts[0], parts[1], "");
    }

    private Optional<String> inChangelog(String file, String changeset, String finding) {
        Matcher told = LINE.matcher(finding);
        if (told.find()) {
            return Optional.of(file + ":" + told.group(1));
        }
        return line(file, Pattern.compile("<changeSet\\b.*\\bid=\"" + Pattern.quote(changeset) + "\""))
                .or(() -> Optional.of(file).filter(path -> jar.getEntry(path) != null));
    }

    private Optional<String> inClass(Throwable failure) {
        Optional<String> deeper = Optional.ofNullable(failure.getCause()).flatMap(this::inClass);
        return deeper.or(() -> Stream.of(failure.getStackTrace())
                .filter(frame -> jar.getEntry(frame.getClassName().replace('.', '/') + ".class") != null)
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .findFirst());
    }

    private Optional<String> line(String path, Pattern pattern) {
        JarEntry entry = jar.getJarEntry(path);
        if (entry == null) {
            return Optional.empty();
        }
        try {
            List<String> lines = new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            for (int index = 0; index < lines.size(); index++) {
                if (pattern.matcher(lines.get(index)).find()) {
                    return Optional.of(path + ":" + (index + 1));
                }
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
