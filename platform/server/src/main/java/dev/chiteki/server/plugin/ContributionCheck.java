package dev.chiteki.server.plugin;

import dev.chiteki.api.dashboard.Widget;
import dev.chiteki.api.plugin.Offer;
import dev.chiteki.api.search.Search;
import dev.chiteki.api.search.SearchKind;
import dev.chiteki.api.security.Permission;
import dev.chiteki.api.ui.View;
import dev.chiteki.server.plugin.bundle.Refused;
import dev.chiteki.server.text.PropertyTexts;
import dev.chiteki.server.text.ReaderLocale;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds out at the start of a version what would else fail at a person's click. */
final class ContributionCheck {

    private static final Pattern WIDGET_ID = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private final PluginHome plugin;
    private final PropertyTexts texts;
    private final Predicate<Class<?>> shared;
    private final Set<Permission> declared = new HashSet<>();

    /**
     * @param texts the plugin's own
     * @param shared whether a class comes from another bundle, such as a contract
     */
    ContributionCheck(PluginHome plugin, PropertyTexts texts, Predicate<Class<?>> shared) {
        this.plugin = plugin;
        this.texts = texts;
        this.shared = shared;
    }

    /** @throws Refused naming the first contribution that is wrong */
    void check(Contributions contributions) {
        checkTexts();
        contributions.permissions().forEach(this::checkPermission);
        Set<String> paths = new HashSet<>();
        contributions.views().forEach(view -> checkView(view, paths));
        Set<String> ids = new HashSet<>();
        contributions.widgets().forEach(widget -> checkWidget(widget, ids));
        new IndicatorCheck(declared, texts::has).check(contributions.indicators());
        contributions.searches().forEach(this::checkSearch);
        Set<String> kinds = new HashSet<>();
        contributions.indexes().forEach(kind -> checkIndex(kind, kinds));
        new JobCheck(texts).check(contributions.jobs());
        ResourceCheck resources = new ResourceCheck(declared);
        contributions.resources().forEach(resource -> resources.check(resource.getClass()));
        contributions.entities().forEach(this::checkEntity);
        new EventCheck(plugin, texts, shared).check(contributions);
        Set<Class<?>> contracts = new HashSet<>();
        contributions.offers().forEach(offer -> checkOffer(offer, contracts));
        plugin.settings().find().ifPresent(new SettingsCheck(this::requireText)::check);
    }

    private void checkTexts() {
        Set<String> incomplete = new TreeSet<>(texts.incompleteKeys());
        if (!incomplete.isEmpty()) {
            throw Refused.because("plugin-texts-incomplete", String.join(", ", incomplete));
        }
    }

    private void checkPermission(Permission permission) {
        if (!permission.id().startsWith(plugin.pluginId() + ".")) {
            throw Refused.because("plugin-permission-foreign", permission.id(), plugin.pluginId() + ".");
        }
        if (declared.stream().anyMatch(other -> other.id().equals(permission.id()))) {
            throw Refused.because("plugin-twice", permission.id());
        }
        requireText("permission." + permission.id());
        declared.add(permission);
    }

    private void checkView(View view, Set<String> paths) {
        if (!paths.add(view.path())) {
            throw Refused.because("plugin-view-twice", "/" + view.path());
        }
        requireDeclared(view.permission());
        requireText(view.titleKey());
        view.manualPage().ifPresent(this::requireManual);
    }

    private void requireManual(String page) {
        for (Locale language : ReaderLocale.supported()) {
            String path = "manual/" + language.getLanguage() + "/" + page + ".md";
            if (plugin.files().apply(path).isEmpty()) {
                throw Refused.because("plugin-manual-missing", path);
            }
        }
    }

    private void checkWidget(Widget widget, Set<String> ids) {
        if (!WIDGET_ID.matcher(widget.id()).matches()) {
            throw Refused.because("plugin-widget-malformed", widget.id());
        }
        if (!ids.add(widget.id())) {
            throw Refused.because("plugin-twice", widget.id());
        }
        requireDeclared(widget.permission());
        requireText(widget.titleKey());
    }

    private void checkSearch(Search search) {
        requireDeclared(search.permission());
        requireText(search.titleKey());
    }

    private void checkIndex(SearchKind kind, Set<String> kinds) {
        if (!kinds.add(kind.id())) {
            throw Refused.because("plugin-twice", kind.id());
        }
        requireDeclared(kind.permission());
        requireText(kind.titleKey());
    }

    private void checkEntity(Class<?> entity) {
        if (entity.getClassLoader() != plugin.loader()) {
            throw Refused.because("plugin-entity-foreign", entity.getName());
        }
        if (entity.isAnnotationPresent(Embeddable.class)) {
            return;
        }
        Table table = entity.getAnnotation(Table.class);
        String prefix = plugin.pluginId() + "_";
        if (!entity.isAnnotationPresent(Entity.class)
                || table == null
                || !table.name().toLowerCase(Locale.ROOT).startsWith(prefix)) {
            throw Refused.because("plugin-entity-table", entity.getName(), prefix);
        }
    }

    private void checkOffer(Offer<?> offer, Set<Class<?>> contracts) {
        if (!shared.test(offer.contract())) {
            throw Refused.because("plugin-offer-private", offer.contract().getName());
        }
        if (!contracts.add(offer.contract())) {
            throw Refused.because("plugin-twice", offer.contract().getName());
        }
    }

    private void requireDeclared(Permission permission) {
        if (!declared.contains(permission)) {
            throw Refused.because("plugin-permission-undeclared", permission.id());
        }
    }

    private void requireText(String key) {
        if (!texts.has(key)) {
            throw Refused.because("plugin-text-missing", key);
        }
    }
}
