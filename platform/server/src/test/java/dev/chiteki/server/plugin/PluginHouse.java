package dev.chiteki.server.plugin;

import dev.chiteki.api.data.Database;
import dev.chiteki.api.data.Work;
import dev.chiteki.api.document.Documents;
import dev.chiteki.api.document.Spreadsheets;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.event.Events;
import dev.chiteki.api.files.Files;
import dev.chiteki.api.japan.BusinessClock;
import dev.chiteki.api.japan.Calendars;
import dev.chiteki.api.notice.Notices;
import dev.chiteki.api.person.Directory;
import dev.chiteki.api.person.Drafts;
import dev.chiteki.api.person.Preferences;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.plugin.Services;
import dev.chiteki.api.plugin.Settings;
import dev.chiteki.api.region.Region;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.search.SearchIndex;
import dev.chiteki.api.security.CurrentUser;
import dev.chiteki.api.text.Texts;
import dev.chiteki.api.ui.Links;
import dev.chiteki.api.ui.Parts;
import dev.chiteki.api.work.Works;
import dev.chiteki.server.text.PropertyTexts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The plugin module alone, over a folder of jars; what the rest of the platform gives to plugins is left out. */
final class PluginHouse implements AutoCloseable {

    final List<Object> events = new ArrayList<>();
    final List<String> closedDatabases = new ArrayList<>();
    final Map<TenantId, Map<String, String>> pins = new ConcurrentHashMap<>();
    final RunningPlugins running = new RunningPlugins(tenant -> pins.getOrDefault(tenant, Map.of()));
    final ContractServices services = new ContractServices(running);
    final PluginStarts starts;

    PluginHouse(Path folder) {
        PluginOptions options = new PluginOptions(
                folder.resolve("home"),
                List.of(folder + "/chiteki-*.jar"),
                Duration.ofSeconds(3),
                Duration.ofSeconds(3));
        Texts platform = PropertyTexts.read(
                List.of("i18n/errors", "i18n/plugin"),
                path -> Optional.ofNullable(PluginHouse.class.getClassLoader().getResource(path)),
                () -> Locale.ENGLISH);
        PluginStarter starter =
                new PluginStarter(this::open, BareContext::of, services, platform, () -> Locale.ENGLISH, options);
        starts = new PluginStarts(options, starter, running, events::add, new Departures());
        starts.start();
    }

    RunningPlugin running(String id, String version) {
        return running.find(id, version)
                .map(StartedPlugin::running)
                .orElseThrow(() -> new AssertionError(id + " " + version + " does not run: " + starts.outcomes()));
    }

    /** Why the only version of the plugin does not run. */
    Reason problem(String id) {
        return starts.outcomes().stream()
                .filter(outcome -> outcome.descriptor().id().equals(id))
                .map(PluginStarts.Outcome::reason)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " has no problem: " + starts.outcomes()));
    }

    @Override
    public void close() {
        starts.stop();
    }

    private Runnable open(LateDatabase database, ClassLoader loader, List<Class<?>> entities) {
        database.bind(new NoDatabase());
        return () -> closedDatabases.add(database.pluginId());
    }

    private static final class NoDatabase implements Database {

        @Override
        public <T extends @Nullable Object> T write(Work<T> work) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T extends @Nullable Object> T read(Work<T> work) {
            throw new UnsupportedOperationException();
        }
    }

    private record BareContext(String pluginId, Database database, Services services, Texts texts)
            implements PluginContext {

        static PluginContext of(PluginHome home, Database database, Services services) {
            return new BareContext(home.pluginId(), database, services, home.texts());
        }

        @Override
        public Files files() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Links links() {
            throw new UnsupportedOperationException();
        }

        @Override
        public SearchIndex index() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Preferences preferences() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Directory directory() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Drafts drafts() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Spreadsheets spreadsheets() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Documents documents() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Works works() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Parts parts() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Events events() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Notices notices() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Calendars calendars() {
            throw new UnsupportedOperationException();
        }

        @Override
        public BusinessClock clock() {
            throw new UnsupportedOperationException();
        }

        @Override
        public CurrentUser user() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Region region() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Settings settings() {
            throw new UnsupportedOperationException();
        }

        @Override
        public <R extends Record> R settings(Class<R> type) {
            throw new UnsupportedOperationException();
        }
    }
}
