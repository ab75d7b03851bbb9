package dev.chiteki.server.shell;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.plugin.RunningPlugin;
import dev.chiteki.server.tenant.TenantScope;
import dev.chiteki.server.text.Incidents;
import dev.chiteki.server.text.Problem;
import dev.chiteki.server.text.Problems;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import org.springframework.stereotype.Component;

/** Words what people see of failures and of plugins, out of the texts of whoever they come from. */
@Component
public final class Wording {

    private final Problems problems;
    private final Plugins plugins;
    private final Texts texts;

    Wording(Problems problems, Plugins plugins, Texts texts) {
        this.problems = problems;
        this.plugins = plugins;
        this.texts = texts;
    }

    /** The sentences for a failure, each for a reason; an unexpected one is logged and named by its number. */
    public List<String> of(String where, Throwable failure) {
        Locale language = texts.locale();
        if (failure instanceof ChitekiException refused) {
            return problems.of(refused, language, owners(refused)).errors().stream()
                    .map(Problem.Error::detail)
                    .toList();
        }
        return List.of(
                problems.incident(Incidents.report(where, failure), language).detail());
    }

    /** The sentence for a reason that was not thrown but reported. */
    public String of(Reason reason) {
        ChitekiException refused = ChitekiException.refused(reason);
        return problems.sentence(reason, texts.locale(), owners(refused));
    }

    /** The plugin's name: its text {@code plugin.name}, or what its bundle is called. */
    public String nameOf(RunningPlugin plugin) {
        return textOf(plugin, "plugin.name", plugin.descriptor().name());
    }

    /** What the plugin is for: its text {@code plugin.description}, or what its bundle says. */
    public String descriptionOf(RunningPlugin plugin) {
        return textOf(plugin, "plugin.description", plugin.descriptor().description());
    }

    private static String textOf(RunningPlugin plugin, String key, String otherwise) {
        try {
            return plugin.texts().get(key);
        } catch (MissingResourceException missing) {
            return otherwise;
        }
    }

    private Texts[] owners(ChitekiException refused) {
        return TenantScope.bound()
                .map(tenant -> refused.reasons().stream()
                        .map(Reason::code)
                        .flatMap(code -> textsOf(tenant, code).stream())
                        .toArray(Texts[]::new))
                .orElse(new Texts[0]);
    }

    private List<Texts> textsOf(TenantId tenant, String code) {
        int dot = code.indexOf('.');
        return dot < 0
                ? List.of()
                : plugins.enabled(tenant, code.substring(0, dot)).stream()
                        .map(RunningPlugin::texts)
                        .toList();
    }
}
