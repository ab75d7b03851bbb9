package dev.chiteki.server.database.backup;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.server.database.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Compares the contents of files with their records in the regions' databases. */
final class FileCheck {

    private static final String TABLES =
            "SELECT table_schema FROM information_schema.tables WHERE table_name = 'core_file' AND table_schema LIKE 't\\_%'";

    private final Path files;

    FileCheck(Path files) {
        this.files = files;
    }

    /**
     * @return how many records there are, each with its content
     * @throws ChitekiException {@code restore-content-lost}, REFUSED, naming the first whose content is missing or another
     */
    long countWhole(Connection root) throws SQLException, IOException {
        long whole = 0;
        for (String database : texts(root, TABLES)) {
            Path folder = files.resolve(database.substring(2).replace('_', '-'));
            String sql = "SELECT CONCAT(sha256, ' ', id) FROM `" + database + "`.core_file";
            for (String record : texts(root, sql)) {
                if (!isWhole(folder, record)) {
                    throw ChitekiException.refused(Reason.of("restore-content-lost", folder, record));
                }
                whole++;
            }
        }
        return whole;
    }

    private static boolean isWhole(Path folder, String record) throws IOException {
        String sha256 = record.substring(0, record.indexOf(' '));
        String id = record.substring(sha256.length() + 1);
        Path place = folder.resolve(sha256.substring(0, 2)).resolve(sha256 + "-" + id);
        Path content = Files.exists(place) ? place : folder.resolve("arriving").resolve(id);
        return Files.exists(content) && Sha256.of(content).equals(sha256);
    }

    private static List<String> texts(Connection root, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (var statement = root.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
