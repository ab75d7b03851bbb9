package dev.chiteki.server.registry.declaration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A publicly named holder of a post.
 *
 * @param affiliation where they come from, or null
 * @param from the first day in the post, or null where it is not known
 * @param until the last day in the post, or null while it lasts or where it is not known
 */
public record Holder(
        BilingualText name,
        @Nullable String affiliation,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Certainty certainty) {}
