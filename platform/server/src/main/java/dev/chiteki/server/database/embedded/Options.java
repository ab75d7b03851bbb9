package dev.chiteki.server.database.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The command line of mariadbd. */
final class Options {

    /** The path of a Unix socket has a hundred bytes or so on every system. */
    private static final int LONGEST_SOCKET_PATH = 100;

    private Options() {}

    /** What initialising and serving share. */
    static List<String> common(Binaries binaries, Path data) {
        List<String> options = new ArrayList<>(List.of(
                binaries.program("mariadbd").toString(),
                "--no-defaults",
                dataOption(data),
                "--basedir=" + binaries.folder(),
                "--lc-messages-dir=" + binaries.share(),
                "--character-sets-dir=" + binaries.share().resolve("charsets"),
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin"));
        if ("root".equals(System.getProperty("user.name"))) {
            options.add("--user=root");
        }
        return options;
    }

    static List<String> serving(Binaries binaries, EmbeddedSettings settings, int port) {
        List<String> options = common(binaries, settings.data());
        options.addAll(List.of(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=" + socket(settings.folder()),
                "--pid-file=" + settings.folder().resolve("mariadbd.pid"),
                "--log-error=" + settings.log(),
                "--max-connections=" + settings.maxConnections(),
                "--max-allowed-packet=64M",
                "--default-time-zone=+00:00",
                "--innodb-snapshot-isolation=ON",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=256M",
                "--skip-name-resolve",
                "--local-infile=0",
                // Nobody reaches it from outside, and making a certificate takes most of a minute.
                "--skip-ssl"));
        options.addAll(settings.extraOptions());
        return options;
    }

    /** By this the processes of a data folder are known again. */
    static String dataOption(Path data) {
        return "--datadir=" + data;
    }

    private static Path socket(Path folder) {
        Path near = folder.resolve("mariadbd.sock");
        if (near.toString().length() <= LONGEST_SOCKET_PATH) {
            return near;
        }
        String name = "chiteki-" + HexFormat.of().toHexDigits(folder.hashCode()) + ".sock";
        return Path.of(System.getProperty("java.io.tmpdir"), name);
    }
}
