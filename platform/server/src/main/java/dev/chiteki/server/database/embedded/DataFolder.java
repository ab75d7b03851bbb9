package dev.chiteki.server.database.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database's data: made aside and moved into place in one step, so it is either whole or not there. */
final class DataFolder {

    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);
    private static final List<String> SCRIPTS = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql");

    private final EmbeddedSettings settings;
    private final Binaries binaries;

    DataFolder(EmbeddedSettings settings, Binaries binaries) {
        this.settings = settings;
        this.binaries = binaries;
    }

    /** Makes the folder if it is not there; what an interrupted attempt left is done again. */
    void prepare() {
        try {
            Path data = settings.data();
            if (Files.exists(data.resolve("mysql"))) {
                return;
            }
            if (Files.exists(data) && !Folders.isEmpty(data)) {
                throw new DatabaseStartFailed(data + " holds files, but no database: they are left alone. Restore the"
                        + " folder from a backup, or move it away to begin anew.");
            }
            Path draft = settings.folder().resolve("data.new");
            Folders.delete(draft);
            Files.createDirectories(draft);
            initialise(draft);
            Folders.delete(data);
            Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new DatabaseStartFailed(
                    "Could not make the database in " + settings.folder() + ": check its disk and rights.", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DatabaseStartFailed("Interrupted while making the database", stopped);
        }
    }

    private void initialise(Path draft) throws IOException, InterruptedException {
        LOG.info("Making an empty database in {}", settings.data());
        Path log = settings.folder().resolve("initialise.log");
        List<String> command = new ArrayList<>(Options.common(binaries, draft));
        command.addAll(
                List.of("--bootstrap", "--log-warnings=0", "--enforce-storage-engine=", "--max-allowed-packet=8M"));
        byte[] script = script().getBytes(StandardCharsets.UTF_8);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean read = false;
        try (OutputStream input = process.getOutputStream()) {
            input.write(script);
            read = true;
        } catch (IOException ended) {
            LOG.warn("The database stopped reading its first script: {}", ended.getMessage());
        } finally {
            awaitOrKill(process);
        }
        if (!read || process.exitValue() != 0) {
            throw DatabaseStartFailed.withLog("The database could not be initialised.", log);
        }
    }

    private static void awaitOrKill(Process process) throws InterruptedException {
        try {
            process.waitFor();
        } finally {
            process.destroyForcibly();
        }
    }

    /** The system tables, and root with its password on this machine only; it never stands on a command line. */
    private String script() throws IOException {
        StringBuilder script = new StringBuilder("CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket=NULL;\n");
        for (String name : SCRIPTS) {
            script.append(Files.readString(binaries.share().resolve(name))).append('\n');
        }
        return script.append("DELETE FROM mysql.proxies_priv;\n")
                .append(
                        "DELETE FROM mysql.global_priv WHERE user = 'root' AND host NOT IN ('localhost', '127.0.0.1');\n")
                .append("UPDATE mysql.global_priv SET priv = JSON_SET(priv, '$.plugin', 'mysql_native_password',"
                        + " '$.authentication_string', PASSWORD('")
                .append(settings.rootPassword())
                .append("')) WHERE user = 'root';\n")
                .toString();
    }
}
