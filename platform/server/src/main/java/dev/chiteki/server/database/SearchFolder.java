package dev.chiteki.server.database;

import java.nio.file.Path;

/** Where below its home a node keeps what it has made of the regions' databases to search them; it can be made anew. */
public final class SearchFolder {

    private SearchFolder() {}

    /** One folder for each region is in it, by its id. */
    public static Path in(Path home) {
        return home.resolve("search");
    }
}
