package dev.chiteki.server.registry.declaration;

import java.util.List;

/**
 * A post of the headquarters.
 *
 * @param seats how many people it is meant for, at least 1
 * @param holders those publicly named; empty where the post is vacant or its holder is not known
 */
public record HeadquartersPost(Post post, int seats, List<Holder> holders) {

    /** Copies the list. */
    public HeadquartersPost {
        holders = List.copyOf(holders);
    }
}
