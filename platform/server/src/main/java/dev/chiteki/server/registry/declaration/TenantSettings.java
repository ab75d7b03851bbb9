package dev.chiteki.server.registry.declaration;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

/** The section {@code settings}: the tenant's own, and those for its plugins by plugin id. */
record TenantSettings(Locale language, ZoneId zone, KeyColour colour, Map<String, Map<String, Object>> forPlugins) {}
