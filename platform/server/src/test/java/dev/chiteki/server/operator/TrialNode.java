package dev.chiteki.server.operator;

import dev.chiteki.api.text.Texts;
import dev.chiteki.server.ChitekiServer;
import dev.chiteki.server.database.AdminOfServer;
import dev.chiteki.testbed.TinyPlugins;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.util.FileSystemUtils;

/** The whole server on a home of its own, whose start of the tenants can be repeated and can die at any of its events. */
final class TrialNode implements AutoCloseable {

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final Path tenants;
    private final ConfigurableApplicationContext context;
    private volatile @Nullable Predicate<Object> deadly;

    private TrialNode(Path home) throws IOException {
        this.tenants = Files.createDirectories(home.resolve("tenants"));
        SpringApplication application = new SpringApplication(ChitekiServer.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers(this::listen);
        application.addListeners((ApplicationListener<PayloadApplicationEvent<?>>) this::on);
        this.context = application.run(
                "--chiteki.home=" + home.resolve("home"),
                "--chiteki.tenants=" + tenants,
                "--chiteki.plugins=" + home + "/chiteki-*.jar",
                "--chiteki.database.embedded.binaries="
                        + Path.of("target", "mariadb").toAbsolutePath(),
                "--chiteki.database.embedded.options=--debug-no-sync,--innodb-flush-log-at-trx-commit=0",
                "--server.port=0",
                "--management.server.port=0",
                "--CHITEKI_DEMO_PASSWORD=opens-every-door-of-the-trial");
    }

    /** Starts it, without tenants, with a plugin of the id that notes in a system property which regions it provisions. */
    static TrialNode start(Path home, String plugin) {
        TinyPlugins.write(home, plugin, """
                package tiny.%1$s;

                import dev.chiteki.api.plugin.*;

                @ChitekiPlugin(id = "%1$s")
                public final class Entry implements Plugin {

                    private final PluginContext context;

                    public Entry(PluginContext context) {
                        this.context = context;
                    }

                    @Override public void provision() {
                        String region = context.region().id().value();
                        System.setProperty("%1$s", System.getProperty("%1$s", "") + region + ";");
                    }
                }
                """.formatted(plugin));
        try {
            return new TrialNode(home);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Writes the tenant's file. */
    void declare(String id, String yaml) {
        try {
            Files.writeString(Files.createDirectories(tenants.resolve(id)).resolve("tenant.yaml"), yaml);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Removes all files of tenants. */
    void clear() {
        try {
            FileSystemUtils.deleteRecursively(tenants);
            Files.createDirectories(tenants);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Brings up the tenants, as each start does, and returns what the console has said. */
    String startTenants() {
        console.reset();
        part(Provisioning.class).run(new DefaultApplicationArguments());
        return console.toString(StandardCharsets.UTF_8);
    }

    /** As {@link #startTenants}, but dies as soon as something of that kind has happened. */
    void dieStartingTenants(Predicate<Object> happening) {
        deadly = happening;
        try {
            part(Provisioning.class).run(new DefaultApplicationArguments());
        } finally {
            deadly = null;
        }
    }

    /** Has the administrator of the database execute the statement. */
    void asAdmin(String sql) {
        AdminOfServer.execute(context, sql);
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    private void listen(ConfigurableApplicationContext starting) {
        starting.getBeanFactory().registerSingleton("noneOfTheTests", new NoneOfTheTests());
        ((GenericApplicationContext) starting)
                .registerBean(
                        "heardConsole",
                        StartConsole.class,
                        () -> new StartConsole(
                                new PrintStream(console, true, StandardCharsets.UTF_8), starting.getBean(Texts.class)),
                        definition -> definition.setPrimary(true));
    }

    private void on(PayloadApplicationEvent<?> event) {
        Predicate<Object> happening = deadly;
        if (happening != null && happening.test(event.getPayload())) {
            throw new Death();
        }
    }

    /** Keeps configurations of other tests, which lie in the server's own packages, out of the server. */
    private static final class NoneOfTheTests extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader candidate, MetadataReaderFactory others) throws IOException {
            return candidate.getResource().getURL().getPath().contains("/test-classes/");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof NoneOfTheTests;
        }

        @Override
        public int hashCode() {
            return NoneOfTheTests.class.hashCode();
        }
    }

    /** As the end of the process, it is nothing that the platform could catch and go on from. */
    static final class Death extends Error {

        private static final long serialVersionUID = 1L;
    }
}
