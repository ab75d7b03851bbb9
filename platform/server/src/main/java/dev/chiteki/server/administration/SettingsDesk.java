package dev.chiteki.server.administration;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.security.Permission;
import dev.chiteki.api.security.Role;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.plugin.RunningPlugin;
import dev.chiteki.server.security.SignedInUser;
import dev.chiteki.server.setting.Fallback;
import dev.chiteki.server.setting.FieldState;
import dev.chiteki.server.setting.RegionSettings;
import dev.chiteki.server.setting.SettingChange;
import dev.chiteki.server.setting.SettingsChange;
import dev.chiteki.server.setting.SettingsRecord;
import dev.chiteki.server.setting.SettingsState;
import dev.chiteki.server.shell.Wording;
import dev.chiteki.server.tenant.TenantScope;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The settings of the bound region's plugins: auditors see them, administrators change them, by pages and REST. */
@Component
public final class SettingsDesk {

    /** To see them and their history; never what is secret. */
    public static final Permission SEE = Permission.of(
            SettingsResource.SEE,
            Role.ADMINISTRATOR,
            Role.AUDITOR,
            Role.PROGRAMME_ADMINISTRATOR,
            Role.PROGRAMME_AUDITOR);

    /** To change them. */
    public static final Permission CHANGE =
            Permission.of(SettingsResource.CHANGE, Role.ADMINISTRATOR, Role.PROGRAMME_ADMINISTRATOR);

    private final Plugins plugins;
    private final RegionSettings settings;
    private final Wording wording;
    private final SignedInUser user;

    SettingsDesk(Plugins plugins, RegionSettings settings, Wording wording, SignedInUser user) {
        this.plugins = plugins;
        this.settings = settings;
        this.wording = wording;
        this.user = user;
    }

    /** The plugins of the region that have settings, by id; names in the reader's language. */
    public List<SettingsPlace> all() {
        user.require(SEE);
        TenantId tenant = TenantScope.current();
        return plugins.switched(tenant).stream()
                .filter(plugin -> plugins.settings(tenant, plugin.id()).isPresent())
                .map(plugin -> new SettingsPlace(plugin.id(), wording.nameOf(plugin)))
                .toList();
    }

    /**
     * The settings of one.
     *
     * @throws ChitekiException {@code settings-none}, NOT_FOUND, if the region has no such plugin with settings
     */
    public SettingsSheet open(String pluginId) {
        user.require(SEE);
        Place place = place(pluginId);
        return sheet(place, settings.state(pluginId, place.record()));
    }

    /**
     * Changes some of them, all or nothing.
     *
     * @throws ChitekiException as of {@link RegionSettings#change} and {@link #open}
     */
    public SettingsSheet change(String pluginId, SettingsChange change) {
        user.require(CHANGE);
        Place place = place(pluginId);
        try {
            return sheet(place, settings.change(pluginId, place.record(), change));
        } catch (ChitekiException refused) {
            throw worded(refused);
        }
    }

    /** The latest changes, the newest first. */
    public List<SettingChange> history(String pluginId, int most) {
        user.require(SEE);
        place(pluginId);
        return settings.history(pluginId, most);
    }

    /** Whether the person may change some. */
    public boolean isManaged() {
        return user.may(CHANGE);
    }

    private record Place(RunningPlugin plugin, SettingsRecord record) {}

    private Place place(String pluginId) {
        TenantId tenant = TenantScope.current();
        Optional<SettingsRecord> record = plugins.settings(tenant, pluginId);
        return plugins.enabled(tenant, pluginId)
                .flatMap(plugin -> record.map(found -> new Place(plugin, found)))
                .orElseThrow(() -> ChitekiException.notFound(Reason.of("settings-none", pluginId)));
    }

    private SettingsSheet sheet(Place place, SettingsState state) {
        SettingForms forms = new SettingForms(place.plugin().texts());
        return new SettingsSheet(
                place.plugin().id(),
                wording.nameOf(place.plugin()),
                state.version(),
                state.fields().stream().map(field -> entry(place, forms, field)).toList(),
                List.copyOf(state.leftovers().keySet()));
    }

    private SettingEntry entry(Place place, SettingForms forms, FieldState state) {
        Texts texts = place.plugin().texts();
        String key = "setting." + state.field().name();
        @Nullable Fallback problem = state.problem();
        return new SettingEntry(
                state.field().name(),
                texts.get(key),
                texts.get(key + ".help"),
                forms.of(state.field()),
                state.value(),
                place.record().defaultOf(state.field()),
                state.own(),
                state.changedBy(),
                state.changedAt(),
                problem == null
                        ? List.of()
                        : problem.reasons().stream().map(wording::of).toList(),
                problem == null ? null : problem.plain(),
                state.declared());
    }

    /** A reason of the plugin's own comes with its sentence: the administration does not have its texts. */
    private ChitekiException worded(ChitekiException refused) {
        return new ChitekiException(
                refused.fault(),
                refused.reasons().stream()
                        .map(reason -> reason.code().contains(".")
                                ? new Reason("setting-violated", reason.field(), List.of(wording.of(reason)))
                                : reason)
                        .toList());
    }
}
