package dev.chiteki.server.database.backup;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** The SQL of a backup: a head that sets up the session, then a part for each database. */
record Dump(Path file) {

    /** How a part begins. No line of data does: line ends within values are written as {@code \\n}. */
    private static final String PART = "-- Current Database: ";

    static Dump in(Path backup) {
        return new Dump(backup.resolve(Backup.SQL));
    }

    void writeTo(OutputStream sql) throws IOException {
        try (InputStream whole = open()) {
            whole.transferTo(sql);
        }
    }

    /** The head and the part of that database alone. */
    void writePart(String database, OutputStream sql) throws IOException {
        String wanted = PART + "`" + database + "`";
        boolean taken = true;
        try (InputStream whole = open()) {
            for (byte[] line = line(whole); line.length > 0; line = line(whole)) {
                if (begins(line, PART)) {
                    taken = new String(line, StandardCharsets.UTF_8).strip().equals(wanted);
                }
                if (taken) {
                    sql.write(line);
                }
            }
        }
    }

    private InputStream open() throws IOException {
        return new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file)), 1 << 16);
    }

    private static boolean begins(byte[] line, String words) {
        byte[] begin = words.getBytes(StandardCharsets.UTF_8);
        return line.length >= begin.length && Arrays.equals(line, 0, begin.length, begin, 0, begin.length);
    }

    /** With its end; empty after the last one. */
    private static byte[] line(InputStream from) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = from.read(); next >= 0; next = from.read()) {
            line.write(next);
            if (next == '\n') {
                break;
            }
        }
        return line.toByteArray();
    }
}
