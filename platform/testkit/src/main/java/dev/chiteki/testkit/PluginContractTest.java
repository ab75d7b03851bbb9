package dev.chiteki.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.plugin.RunningPlugin;
import dev.chiteki.server.tenant.TenantScope;
import dev.chiteki.testbed.ManualFiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every plugin keeps, whatever it does: extend it once in a plugin's tests. It runs on the real platform with three
 * regions whose names look alike.
 */
@PlatformTest
public abstract class PluginContractTest {

    private static final TenantId FIRST = new TenantId("a-b");
    private static final TenantId SECOND = new TenantId("ab");
    private static final TenantId THIRD = new TenantId("a-b-c");

    /** The plugin's id. */
    protected abstract String plugin();

    /** The code of a role that may read and write, such as {@code secretariat}. */
    protected abstract String member();

    /** The code of a role that may do nothing with the plugin. */
    protected abstract String stranger();

    /**
     * Writes through REST, as the client's person, something whose text holds the marker.
     *
     * @param base the path of the plugin's resources in the region, such as {@code /api/v1/ab/notes}
     */
    protected abstract void write(RestClient client, String base, String marker);

    @Test
    void regionsHaveTheSameTablesHoweverTheyCameToThem(ChitekiPlatform platform) {
        List<String> first = tables(platform, FIRST);

        platform.part(Plugins.class).enable(FIRST, plugin());

        assertThat(tables(platform, FIRST)).isEqualTo(first);
        assertThat(tables(platform, SECOND)).isEqualTo(first);
        assertThat(tables(platform, THIRD)).isEqualTo(first);
    }

    @Test
    void everyViewOpens(ChitekiPlatform platform) {
        write(member(platform, FIRST), base(FIRST), "marker-one");
        PageClient pages = platform.pages(member() + "@" + FIRST);

        for (String path : viewPaths(platform, FIRST)) {
            OpenPage page = pages.open(path);
            assertThat(page.drawn()).as(path).doesNotContain("chiteki-state-failed");
        }
    }

    @Test
    void itsManualIsWholeAndEveryViewNamesItsPageThere(ChitekiPlatform platform) {
        ManualFiles manual = new ManualFiles(Path.of("src/main/resources/manual"));
        RunningPlugin running = running(platform, FIRST);
        List<String> pages = running.views().stream()
                .flatMap(view -> view.manualPage().stream())
                .distinct()
                .toList();

        assertThat(manual.faults(pages, PluginContractTest::isOfPlatform)).isEmpty();
        assertThat(running.views())
                .as("views of a plugin with a manual")
                .allMatch(
                        view -> view.manualPage().isPresent() || manual.names().isEmpty());
        PageClient browser = platform.pages(member() + "@" + FIRST);
        assertThat(pages).allSatisfy(page -> assertThat(browser.open("/" + FIRST + "/manual/" + plugin() + "/" + page)
                        .drawn())
                .as(page)
                .contains("chiteki-manual-text"));
    }

    @Test
    void everyWidgetShows(ChitekiPlatform platform) {
        RunningPlugin running = running(platform, FIRST);

        String dashboard =
                platform.pages(member() + "@" + FIRST).open("/" + FIRST).drawn();

        assertThat(dashboard).doesNotContain("chiteki-state-failed");
        running.widgets().forEach(widget -> assertThat(dashboard)
                .contains(running.texts().in(java.util.Locale.JAPANESE, widget.titleKey())));
    }

    @Test
    void everyResourceAnswers(ChitekiPlatform platform) {
        RestClient member = member(platform, FIRST);

        List<String> paths = readPaths(platform, FIRST);

        assertThat(paths).isNotEmpty().allSatisfy(path -> {
            Answer answer = member.get(path);
            assertThat(answer.status()).as(path + ": " + answer).isEqualTo(200);
        });
    }

    @Test
    void withoutPermissionBothDoorsRefuse(ChitekiPlatform platform) {
        RestClient stranger = platform.rest(stranger() + "@" + FIRST);
        PageClient pages = platform.pages(stranger() + "@" + FIRST);

        assertThat(readPaths(platform, FIRST))
                .allSatisfy(path -> assertThat(stranger.get(path).status()).isEqualTo(403));
        assertThat(viewPaths(platform, FIRST))
                .allSatisfy(path -> assertThat(pages.get(path).status()).isEqualTo(404));
    }

    @Test
    void aRegionNeverSeesAnothersRows(ChitekiPlatform platform) {
        write(member(platform, FIRST), base(FIRST), "marker-of-first");
        write(member(platform, SECOND), base(SECOND), "marker-of-second");
        write(member(platform, THIRD), base(THIRD), "marker-of-third");

        assertThat(everythingSeen(platform, FIRST))
                .contains("marker-of-first")
                .doesNotContain("marker-of-second", "marker-of-third");
        assertThat(everythingSeen(platform, SECOND))
                .contains("marker-of-second")
                .doesNotContain("marker-of-first", "marker-of-third");
        assertThat(platform.rest(member() + "@" + FIRST).get(base(SECOND)).status())
                .isEqualTo(404);
    }

    @Test
    void switchedOffItAnswersAsIfItWereNotThere(ChitekiPlatform platform) {
        Plugins plugins = platform.part(Plugins.class);
        write(member(platform, FIRST), base(FIRST), "marker-kept");
        List<String> paths = readPaths(platform, FIRST);
        List<String> views = viewPaths(platform, FIRST);

        plugins.disable(FIRST, plugin());

        PageClient pages = platform.pages(member() + "@" + FIRST);
        assertThat(paths)
                .allSatisfy(path ->
                        assertThat(member(platform, FIRST).get(path).status()).isEqualTo(404));
        assertThat(views)
                .allSatisfy(path -> assertThat(pages.get(path).status()).isEqualTo(404));
        plugins.enable(FIRST, plugin());
        assertThat(everythingSeen(platform, FIRST)).contains("marker-kept");
    }

    @Test
    void itsClassLoaderIsCollectedAfterItHasStoppedThoughPagesLeftOpenSleep(ChitekiPlatform platform) {
        write(member(platform, FIRST), base(FIRST), "marker-before");
        PageClient sleeper = platform.pages(member() + "@" + FIRST);
        List<OpenPage> left =
                viewPaths(platform, FIRST).stream().map(sleeper::open).toList();
        platform.pages(member() + "@" + SECOND).open("/" + SECOND);
        readPaths(platform, FIRST).forEach(path -> member(platform, FIRST).get(path));

        StoppedVersion stopped = StoppedVersion.stop(platform, plugin(), version(platform));

        assertThat(stopped.threads())
                .as("threads that run with its class loader")
                .isEmpty();
        assertThat(stopped.isCollected()).as("the class loader is collected").isTrue();
        assertThat(left)
                .allSatisfy(
                        page -> assertThat(page.refresh()).as("on its return").contains("chiteki-state-gone"));
    }

    private static boolean isOfPlatform(String link) {
        return link.startsWith("platform:")
                && RunningPlugin.class.getResource("/manual/ja/" + link.substring("platform:".length()) + ".md")
                        != null;
    }

    /** In a method of its own, so that no frame of the test holds the plugin. */
    private String version(ChitekiPlatform platform) {
        return running(platform, FIRST).version();
    }

    private String everythingSeen(ChitekiPlatform platform, TenantId region) {
        return explorer(platform, region).everythingOf(plugin());
    }

    private List<String> viewPaths(ChitekiPlatform platform, TenantId region) {
        return explorer(platform, region).pages(plugin());
    }

    private List<String> readPaths(ChitekiPlatform platform, TenantId region) {
        return explorer(platform, region).calls(plugin());
    }

    private Explorer explorer(ChitekiPlatform platform, TenantId region) {
        return platform.explorer(member() + "@" + region, region);
    }

    private RunningPlugin running(ChitekiPlatform platform, TenantId region) {
        return platform.part(Plugins.class)
                .enabled(region, plugin())
                .orElseThrow(() -> new AssertionError(plugin() + " is not enabled for " + region + ": "
                        + platform.part(Plugins.class).published()));
    }

    private RestClient member(ChitekiPlatform platform, TenantId region) {
        return platform.rest(member() + "@" + region);
    }

    private String base(TenantId region) {
        return "/api/v1/" + region + "/" + plugin();
    }

    private List<String> tables(ChitekiPlatform platform, TenantId region) {
        TenantTransactions transactions = platform.part(TenantTransactions.class);
        return TenantScope.call(
                region,
                () -> transactions.read(() -> transactions
                        .jdbc()
                        .sql("""
                                SELECT CONCAT_WS(' ', table_name, column_name, ordinal_position, column_type, is_nullable,
                                    column_default, collation_name, column_key, extra)
                                FROM information_schema.columns
                                WHERE table_schema = DATABASE() AND table_name LIKE ?
                                ORDER BY table_name, ordinal_position""")
                        .param(plugin() + "\\_%")
                        .query(String.class)
                        .list()));
    }
}
