package dev.chiteki.server.database;

/** Paths within an owner's files: with slashes, without one at the front. */
final class ChangelogPaths {

    private static final String CLASS_PATH = "classpath:";

    private ChangelogPaths() {}

    /** Liquibase asks for the same file with and without a leading slash or scheme. */
    static String normalize(String path) {
        String plain = path.replace('\\', '/');
        plain = plain.startsWith(CLASS_PATH) ? plain.substring(CLASS_PATH.length()) : plain;
        return plain.startsWith("/") ? normalize(plain.substring(1)) : plain;
    }

    static String sibling(String path, String file) {
        return path.substring(0, path.lastIndexOf('/') + 1) + normalize(file);
    }
}
