package dev.chiteki.server.plugin;

import dev.chiteki.api.indicator.Indicator;
import dev.chiteki.api.security.Permission;
import dev.chiteki.server.plugin.bundle.Refused;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds out at the start of a version what is wrong with its indicators.
 *
 * @param permissions that the plugin declares
 * @param texts whether it has a text of that key
 */
record IndicatorCheck(Set<Permission> permissions, Predicate<String> texts) {

    /** As long as the column in which reports are kept by it. */
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    /** @throws Refused naming the first indicator that is wrong */
    void check(List<Indicator> indicators) {
        Set<String> ids = new HashSet<>();
        for (Indicator indicator : indicators) {
            if (!ID.matcher(indicator.id()).matches()) {
                throw Refused.because("plugin-indicator-malformed", indicator.id());
            }
            if (!ids.add(indicator.id())) {
                throw Refused.because("plugin-twice", indicator.id());
            }
            if (!permissions.contains(indicator.permission())) {
                throw Refused.because(
                        "plugin-permission-undeclared", indicator.permission().id());
            }
            if (!texts.test(indicator.titleKey())) {
                throw Refused.because("plugin-text-missing", indicator.titleKey());
            }
        }
    }
}
