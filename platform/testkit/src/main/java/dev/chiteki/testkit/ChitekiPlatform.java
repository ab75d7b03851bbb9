package dev.chiteki.testkit;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.ChitekiServer;
import dev.chiteki.server.database.TenantDatabases;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.operator.Provisioning;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.registry.TenantState;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.tenant.TenantScope;
import dev.chiteki.server.time.InstallationClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.FileSystemUtils;

/**
 * The whole platform in this process: the real server with its database (the embedded MariaDB, or MySQL where the build
 * asks for it), Felix, and the plugins of the class path as bundles. Accounts are named {@code role@region}; all have one password.
 */
public final class ChitekiPlatform implements AutoCloseable {

    private static final String PASSWORD = "testkit-opens-every-door";

    private final Path home;
    private final PlatformDatabase database;
    private final RegionFiles regions;
    private final PublishedBundles bundles;
    private final List<PageClient> browsers = new CopyOnWriteArrayList<>();
    private ConfigurableApplicationContext context;
    private boolean changed;

    private ChitekiPlatform(Path home, PlatformDatabase database) throws IOException {
        this.home = home;
        this.database = database;
        this.regions = RegionFiles.in(home.resolve("tenants"));
        this.bundles = new PublishedBundles(home.resolve("workshop"), () -> part(Plugins.class));
        this.context = run();
    }

    /** Starts it in a folder of its own, without any region. */
    static ChitekiPlatform start() {
        try {
            Path home = Files.createTempDirectory("chiteki");
            try {
                return start(home);
            } catch (IOException | RuntimeException failed) {
                FileSystemUtils.deleteRecursively(home.toFile());
                throw failed;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static ChitekiPlatform start(Path home) throws IOException {
        PlatformDatabase database = PlatformDatabase.start(home);
        try {
            return new ChitekiPlatform(home, database);
        } catch (IOException | RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    private ConfigurableApplicationContext run(String... settings) throws IOException {
        List<String> arguments = arguments();
        Collections.addAll(arguments, settings);
        SpringApplication application = new SpringApplication(ChitekiServer.class);
        application.setRegisterShutdownHook(false);
        return application.run(arguments.toArray(String[]::new));
    }

    private List<String> arguments() throws IOException {
        Path bundles = Files.createDirectories(home.resolve("bundles"));
        String jars =
                BundleJars.fromClassPath(bundles).stream().map(Path::toString).collect(Collectors.joining(","));
        List<String> arguments = new ArrayList<>(List.of(
                "--chiteki.home=" + home,
                "--chiteki.tenants=" + regions.folder(),
                "--chiteki.plugins=" + jars,
                "--server.port=0",
                "--management.server.port=0",
                "--CHITEKI_DEMO_PASSWORD=" + PASSWORD));
        arguments.addAll(database.arguments());
        return arguments;
    }

    /**
     * Stops it and starts it again on the same data, as an operator does; whoever was connected has to come anew. After the
     * test it runs without the settings again.
     *
     * @param settings such as {@code --chiteki.samples=true}
     */
    public void restart(String... settings) {
        closePages();
        context.close();
        try {
            context = run(settings);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        changed = settings.length > 0;
    }

    /** What people were sent by mail. */
    public MailBox mails() {
        return new MailBox(home.resolve("mail"), () -> part(TenantTransactions.class));
    }

    /** The folder of the regions' files. */
    public Path tenants() {
        return regions.folder();
    }

    /** The folder of its data. */
    Path home() {
        return home;
    }

    /** The address at which it listens. */
    public String url() {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** With which all accounts sign in, for other clients than those from here: a browser. */
    public String password() {
        return PASSWORD;
    }

    /** A REST client signed in with the account. */
    public RestClient rest(String account) {
        return RestClient.of(url(), account, PASSWORD);
    }

    /** A REST client that names nobody. */
    public RestClient anonymous() {
        return RestClient.anonymous(url());
    }

    /** A person with a browser session, signed in with the account. */
    public PageClient pages(String account) {
        PageClient client = PageClient.of(url(), account, PASSWORD);
        browsers.add(client);
        return client;
    }

    /** The account's person, who looks at all that the region shows them. */
    public Explorer explorer(String account, TenantId region) {
        return new Explorer(this, account, region);
    }

    /** Bundles made in the test, and what an operator does with them. */
    public PublishedBundles bundles() {
        return bundles;
    }

    /** A part of the server, for tests that look behind the doors. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /**
     * The service of that contract which the plugins of the region of the moment offer: call it within {@link #as}. It is
     * looked up anew at each call.
     */
    public <T> T service(Class<T> contract) {
        return ContractBridge.of(part(Plugins.class), contract);
    }

    /** Does the work in this thread as the account's person, in the region: for services that have no door of their own. */
    public <T extends @Nullable Object> T as(String account, TenantId region, Supplier<? extends T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext signedIn = SecurityContextHolder.createEmptyContext();
        signedIn.setAuthentication(context.getBean("accountAuthentication", AuthenticationProvider.class)
                .authenticate(UsernamePasswordAuthenticationToken.unauthenticated(account, PASSWORD)));
        SecurityContextHolder.setContext(signedIn);
        try {
            return TenantScope.<T, RuntimeException>call(region, work::get);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Sets the business clock to nine in the morning of the day, in Japan. */
    public void clock(LocalDate day) {
        part(InstallationClock.class)
                .set(day.atTime(LocalTime.of(9, 0))
                        .atZone(ZoneId.of("Asia/Tokyo"))
                        .toInstant());
    }

    /** What the server has logged so far. */
    public String log() {
        try {
            return Files.readString(home.resolve("logs").resolve("server.log"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Makes regions by their files, as a start does, each with every plugin of the class path. */
    void provision(List<TenantId> ids) {
        Set<String> plugins = plugins();
        ids.forEach(id -> regions.declare(id, plugins));
        part(Provisioning.class).run(new DefaultApplicationArguments());
        for (TenantId id : ids) {
            var tenant = part(Tenants.class).find(id);
            if (tenant.filter(found -> found.state() == TenantState.ACTIVE).isEmpty()) {
                throw new IllegalStateException("Region " + id + " did not become active: " + tenant);
            }
        }
    }

    /** Removes regions with all their data. */
    void remove(List<TenantId> ids) {
        for (TenantId id : ids) {
            regions.remove(id);
            part(TenantDatabases.class).drop(id);
            part(Tenants.class).remove(id);
        }
    }

    /** Closes the pages that a test has left open, as their browsers do in the end. */
    void closePages() {
        browsers.forEach(PageClient::close);
        browsers.clear();
    }

    /** Takes back the settings with which a test has started it. */
    void undoSettings() {
        if (changed) {
            restart();
        }
    }

    /** Withdraws what a test has published; its regions are gone. */
    void withdrawBundles() {
        bundles.undo();
    }

    /** Starts what a test has stopped. */
    void startStoppedPlugins() {
        Plugins plugins = part(Plugins.class);
        plugins.published().stream()
                .filter(status -> !status.running())
                .forEach(status -> plugins.start(
                        status.descriptor().id(), status.descriptor().version()));
    }

    private Set<String> plugins() {
        return part(Plugins.class).published().stream()
                .map(status -> status.descriptor().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void close() {
        context.close();
        database.close();
        FileSystemUtils.deleteRecursively(home.toFile());
    }
}
