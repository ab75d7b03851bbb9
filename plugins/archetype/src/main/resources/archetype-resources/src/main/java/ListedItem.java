package ${package};

import java.time.Instant;

/**
 * An item as people see it.
 *
 * @param author the account's name
 * @param created by the business clock
 */
public record ListedItem(String id, String title, String author, Instant created) {}
