package dev.chiteki.server.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The table of demo accounts and their passwords, readable by the owner of the process only. */
final class DemoPasswordFile {

    private static final String HEAD = """
            # Demo accounts of this trial installation. Sign in with a name and its password.
            # お試し用アカウントの一覧です。左がアカウント名、右がパスワードです。
            # A password that its owner has changed is no longer the one given here.
            #
            """;

    private final Path file;

    DemoPasswordFile(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    Path path() {
        return file;
    }

    /** What each name stands beside, in the file's order; empty where there is no file. */
    Map<String, String> read() {
        if (!Files.exists(file)) {
            return new LinkedHashMap<>();
        }
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.strip().split("\\s+", 2))
                    .filter(columns -> columns.length == 2)
                    .collect(Collectors.toMap(
                            columns -> columns[0],
                            columns -> columns[1],
                            (first, second) -> second,
                            LinkedHashMap::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The demo accounts in " + file + " cannot be read.", unreadable);
        }
    }

    /** Replaces the file as a whole, so that a crash leaves the old one or the new one. */
    void write(Map<String, String> rows) {
        try {
            Path folder = Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
            Path next = Files.createTempFile(folder, "demo-accounts", ".tmp", ownerOnly());
            Files.writeString(next, HEAD + table(rows));
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The demo accounts cannot be written to " + file + ".", unwritable);
        }
    }

    private static String table(Map<String, String> rows) {
        int width = rows.keySet().stream().mapToInt(String::length).max().orElse(0);
        return rows.entrySet().stream()
                .map(row -> row.getKey() + " ".repeat(width + 2 - row.getKey().length()) + row.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
