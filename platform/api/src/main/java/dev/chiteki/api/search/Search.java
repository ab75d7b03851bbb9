package dev.chiteki.api.search;

import dev.chiteki.api.security.Permission;
import java.util.List;
import java.util.function.Function;

/**
 * Records of a plugin that people find by words in the platform's search field, beside those of other plugins.
 *
 * @param titleKey the key of what is found, in the plugin's texts: "Documents"
 * @param permission without which it is not asked
 * @param find finds the records in the current region, the best first and at most as many as asked for. The platform
 *     calls it on a thread of its own, for the person who searches and in their language, outside any page: it must touch
 *     no component. It is interrupted after a second or two, and when the person types on; what it throws harms nobody
 *     else.
 */
public record Search(String titleKey, Permission permission, Function<SearchQuery, List<SearchHit>> find) {}
