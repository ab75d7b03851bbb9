package dev.chiteki.server.plugin;

import dev.chiteki.api.plugin.Plugin;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.text.Texts;
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

    private record Opened(RunningPlugin running, Runnable database) {}

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
        PluginHome home = new PluginHome(
                descriptor(), new OwnedTexts(own, platformTexts), loader, loader::own, new LateSettings());
        LateDatabase late = new LateDatabase(ID);
        PluginContext context = contexts.context(home, late, services);
        List<Plugin> contributed =
                all.stream().map(part -> part.contribute(context)).toList();
        Contributions contributions = Contributions.of(new JoinedParts(contributed));
        new ContributionCheck(home, own, type -> false).check(contributions);
        Runnable database = databases.open(late, loader, List.of());
        opened = new Opened(new RunningPlugin(home.descriptor(), loader, home.texts(), contributions), database);
    }

    @Override
    public void stop() {
        Opened open = opened;
        opened = null;
        if (open != null) {
            open.database().run();
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
