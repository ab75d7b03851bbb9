package dev.chiteki.server.database.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** The port to listen on: the one asked for, else the one of the last start, else any free one. */
final class Ports {

    private static final int ANY = 0;

    private final Path memory;
    private final int configured;

    Ports(EmbeddedSettings settings) {
        this.memory = settings.folder().resolve("port");
        this.configured = settings.port();
    }

    /** The one that is configured, or that of the last start. */
    OptionalInt known() {
        try {
            int port = configured == ANY ? last() : configured;
            return port == ANY ? OptionalInt.empty() : OptionalInt.of(port);
        } catch (IOException failure) {
            throw new DatabaseStartFailed("Could not read " + memory + ": check the rights on the folder.", failure);
        }
    }

    int choose() {
        try {
            if (configured != ANY) {
                free(configured);
                return configured;
            }
            int port = last();
            if (port == ANY || !isFree(port)) {
                port = free(ANY);
            }
            Files.writeString(memory, Integer.toString(port));
            return port;
        } catch (IOException failure) {
            throw new DatabaseStartFailed(
                    "The database cannot listen on port " + configured
                            + ": choose another chiteki.database.embedded.port, or 0 for any free one.",
                    failure);
        }
    }

    private int last() throws IOException {
        if (!Files.exists(memory)) {
            return ANY;
        }
        String text = Files.readString(memory).strip();
        return text.matches("[1-9][0-9]{2,4}") ? Integer.parseInt(text) : ANY;
    }

    private static boolean isFree(int port) {
        try {
            free(port);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int free(int port) throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return probe.getLocalPort();
        }
    }
}
