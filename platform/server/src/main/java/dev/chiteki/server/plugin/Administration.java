package dev.chiteki.server.plugin;

import dev.chiteki.api.plugin.Plugin;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.event.Subscriber;
import dev.chiteki.server.setting.SettingsRecord;
import dev.chiteki.server.text.PropertyTexts;
import dev.chiteki.server.text.ReaderLocale;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The platform's own plugin, which every region has: its parts come from whoever has something to administer. */
@Component
final class Administration implements SmartLifecycle {

    static final String ID = "administration";

    private final ObjectProvider<PlatformPart> parts;
    private final ContextSource contexts;
    private final DatabaseSource databases;
    private final ContractServices services;
    private final Texts platformTexts;
    private final ReaderLocale reader;
    private volatile @Nullable Opened opened;

    private record Opened(RunningPlugin running, Subscriber subscriber, LateSettings settings, Runnable database) {

        void close() {
            subscriber.stop();
            settings.close();
            database.run();
        }
    }

    Administration(
            ObjectProvider<PlatformPart> parts,
            ContextSource contexts,
            DatabaseSource databases,
            ContractServices services,
            Texts platformTexts,
            ReaderLocale reader) {
        this.parts = parts;
        this.contexts = contexts;
        this.databases = databases;
        this.services = services;
        this.platformTexts = platformTexts;
        this.reader = reader;
    }

    /** It, while the platform runs. */
    Optional<RunningPlugin> running() {
        return Optional.ofNullable(opened).map(Opened::running);
    }

    /** Its handlers of events, while the platform runs. */
    Optional<Subscriber> subscriber() {
        return Optional.ofNullable(opened).map(Opened::subscriber);
    }

    /** What every region may set for it, while the platform runs. */
    Optional<SettingsRecord> settings() {
        return Optional.ofNullable(opened).flatMap(open -> open.settings().find());
    }

    @Override
    public void start() {
        AdministrationLoader loader = new AdministrationLoader(Administration.class.getClassLoader());
        List<PlatformPart> all = parts.orderedStream().toList();
        PropertyTexts own = PropertyTexts.read(
                Stream.concat(
                                Stream.of("i18n/messages"),
                                all.stream().map(PlatformPart::texts).map("i18n/"::concat))
                        .toList(),
                loader::own,
                reader::get);
        LateSettings settings = new LateSettings();
        PluginHome home =
                new PluginHome(descriptor(), new OwnedTexts(own, platformTexts), loader, loader::own, settings);
        LateDatabase late = new LateDatabase(ID);
        PluginContext context = contexts.context(home, late, services);
        List<Plugin> contributed =
                all.stream().map(part -> part.contribute(context)).toList();
        Contributions contributions = Contributions.of(new JoinedParts(contributed));
        settings.bind(SettingsCheck.read(contributions.settings(), reader::get).orElse(null));
        // Its classes are the server's, so its events come from where a bundle's come from another one.
        new ContributionCheck(home, own, type -> type.getClassLoader() == loader.getParent()).check(contributions);
        Runnable database = databases.open(late, loader, List.of());
        RunningPlugin running = new RunningPlugin(home.descriptor(), loader, home.texts(), contributions);
        Subscriber subscriber = new Subscriber(ID, running.version(), loader, home.texts(), contributions.handlers());
        opened = new Opened(running, subscriber, settings, database);
    }

    @Override
    public void stop() {
        Opened open = opened;
        opened = null;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public boolean isRunning() {
        return opened != null;
    }

    /** As plugins: before the web server. */
    @Override
    public int getPhase() {
        return 0;
    }

    private static PluginDescriptor descriptor() {
        String version = Optional.ofNullable(Administration.class.getPackage().getImplementationVersion())
                .orElse("1.0.0");
        return new PluginDescriptor(ID, version, "Administration", "", JoinedParts.class.getName(), "", Set.of());
    }
}
