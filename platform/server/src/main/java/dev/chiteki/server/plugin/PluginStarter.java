package dev.chiteki.server.plugin;

import dev.chiteki.api.plugin.Plugin;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.event.Subscriber;
import dev.chiteki.server.plugin.bundle.BundleFile.PluginFile;
import dev.chiteki.server.plugin.bundle.BundleHost;
import dev.chiteki.server.plugin.bundle.LoadedBundle;
import dev.chiteki.server.plugin.bundle.Refused;
import dev.chiteki.server.text.PropertyTexts;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Starts one plugin version: loads its bundle, makes its entry, asks and checks what it contributes. */
class PluginStarter {

    private final DatabaseSource databases;
    private final ContextSource contexts;
    private final ContractServices services;
    private final Texts platformTexts;
    private final Supplier<Locale> reader;
    private final PluginOptions options;

    PluginStarter(
            DatabaseSource databases,
            ContextSource contexts,
            ContractServices services,
            Texts platformTexts,
            Supplier<Locale> reader,
            PluginOptions options) {
        this.databases = databases;
        this.contexts = contexts;
        this.services = services;
        this.platformTexts = platformTexts;
        this.reader = reader;
        this.options = options;
    }

    /**
     * Starts it; what fails leaves nothing behind.
     *
     * @throws Refused with the reason why it does not start
     */
    StartedPlugin start(PluginFile file, BundleHost host) {
        LoadedBundle bundle = host.install(file);
        try {
            return start(file.descriptor(), bundle);
        } catch (Refused refused) {
            bundle.uninstall();
            throw refused;
        } catch (RuntimeException | LinkageError failed) {
            bundle.uninstall();
            throw Refused.because(failed, "plugin-failed", failed.toString());
        }
    }

    private StartedPlugin start(PluginDescriptor descriptor, LoadedBundle bundle) {
        PropertyTexts own = PropertyTexts.read(List.of("i18n/messages"), bundle::entry, reader);
        Texts texts = new OwnedTexts(own, services::texts, platformTexts);
        LateDatabase late = new LateDatabase(descriptor.id());
        LateSettings settings = new LateSettings();
        PluginHome home = new PluginHome(descriptor, texts, bundle.loader(), bundle::entry, settings);
        PluginContext context = contexts.context(home, late, services);
        Contributions contributions = ask(descriptor, bundle, context);
        settings.bind(SettingsCheck.read(contributions.settings(), reader).orElse(null));
        new ContributionCheck(home, own, bundle::isOfOtherBundle).check(contributions);
        Runnable database = databases.open(late, bundle.loader(), contributions.entities());
        RunningPlugin running = new RunningPlugin(descriptor, bundle.loader(), texts, contributions);
        Subscriber subscriber =
                new Subscriber(descriptor.id(), descriptor.version(), bundle.loader(), texts, contributions.handlers());
        return new StartedPlugin(running, subscriber, settings, database, bundle);
    }

    private Contributions ask(PluginDescriptor descriptor, LoadedBundle bundle, PluginContext context) {
        String name = "start of " + descriptor.id() + " " + descriptor.version();
        try {
            return ApartCall.call(
                    name,
                    bundle.loader(),
                    options.startLimit(),
                    () -> Contributions.of(entry(descriptor.entryClass(), bundle.loader(), context)));
        } catch (TimeoutException late) {
            throw Refused.because(
                    late, "plugin-start-hangs", options.startLimit().toSeconds());
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Refused refused) {
                throw refused;
            }
            throw Refused.because(failed, "plugin-failed", String.valueOf(failed.getCause()));
        }
    }

    private static Plugin entry(String className, ClassLoader loader, PluginContext context)
            throws ReflectiveOperationException {
        Class<?> type;
        try {
            type = loader.loadClass(className);
        } catch (ClassNotFoundException missing) {
            throw Refused.because(missing, "plugin-entry-missing", className);
        }
        if (!Plugin.class.isAssignableFrom(type) || !Modifier.isPublic(type.getModifiers())) {
            throw Refused.because("plugin-entry-type", className);
        }
        try {
            return (Plugin) type.getConstructor(PluginContext.class).newInstance(context);
        } catch (NoSuchMethodException | InstantiationException none) {
            throw Refused.because(none, "plugin-entry-constructor", className);
        } catch (InvocationTargetException thrown) {
            throw Refused.because(thrown, "plugin-failed", String.valueOf(thrown.getCause()));
        }
    }
}
