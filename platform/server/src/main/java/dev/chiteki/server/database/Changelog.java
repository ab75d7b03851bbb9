package dev.chiteki.server.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;

/**
 * All files of a schema's changelog, read once: what was checked is what is hashed and what Liquibase runs.
 *
 * @param path of the first file
 * @param files the bytes by path, in the order of inclusion
 * @param hash over paths and bytes, and over which tables are append-only
 */
record Changelog(String path, Map<String, byte[]> files, String hash) {

    /** More files than anybody writes: an inclusion that goes on for ever is refused. */
    private static final int MOST_FILES = 500;

    /**
     * Reads and checks the files.
     *
     * @throws dev.chiteki.api.error.ChitekiException {@code changelog-refused}, REFUSED, a reason for each finding
     */
    static Changelog read(Schema schema) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        ChangelogFindings findings = new ChangelogFindings();
        collect(schema, ChangelogPaths.normalize(schema.changelog()), files, findings);
        findings.throwIfAny();
        return new Changelog(
                ChangelogPaths.normalize(schema.changelog()), files, hash(files, schema.appendOnlyTables()));
    }

    private static void collect(Schema schema, String path, Map<String, byte[]> files, ChangelogFindings findings) {
        if (files.containsKey(path) || files.size() == MOST_FILES) {
            findings.add(path, "-", "include", "is included twice, or there are more than " + MOST_FILES + " files");
            return;
        }
        URL url = schema.source().apply(path).orElse(null);
        if (url == null) {
            findings.add(path, "-", "include", "is not among the owner's files");
            return;
        }
        byte[] bytes = bytes(url);
        files.put(path, bytes);
        Element root = ChangelogXml.parse(path, bytes, findings);
        if (root == null) {
            return;
        }
        if (new String(bytes, StandardCharsets.UTF_8).contains("${")) {
            findings.add(path, "-", "-", "holds ${…}, which Liquibase would replace by values of the server");
        }
        ChangelogLint.check(schema.prefix(), path, root, findings);
        for (Element include : ChangelogXml.children(root, "include")) {
            includedPath(path, include, findings).forEach(next -> collect(schema, next, files, findings));
        }
    }

    private static List<String> includedPath(String path, Element include, ChangelogFindings findings) {
        String file = include.getAttribute("file");
        boolean relative = include.getAttribute("relativeToChangelogFile").equals("true");
        if (file.isEmpty() || file.contains("..") || file.contains(":")) {
            findings.add(path, "-", "include", "names the file '" + file + "', which is no plain path of the owner's");
            return List.of();
        }
        return List.of(relative ? ChangelogPaths.sibling(path, file) : ChangelogPaths.normalize(file));
    }

    private static byte[] bytes(URL url) {
        try (InputStream in = url.openStream()) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new IllegalStateException("The changelog file " + url + " cannot be read.", unreadable);
        }
    }

    private static String hash(Map<String, byte[]> files, Set<String> appendOnlyTables) {
        MessageDigest digest = Sha256.digest();
        files.forEach((path, bytes) -> {
            digest.update((path + '\0' + bytes.length + '\0').getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        digest.update(new TreeSet<>(appendOnlyTables).toString().getBytes(StandardCharsets.UTF_8));
        return Sha256.of(digest);
    }
}
