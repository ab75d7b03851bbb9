package dev.chiteki.server.setting;

import java.util.List;
import java.util.Map;

/**
 * A record of settings made from what was set.
 *
 * @param leftovers what was set for components that this version does not have, plainly
 */
record Bound(Record record, List<Fallback> fallbacks, Map<String, Object> leftovers) {}
