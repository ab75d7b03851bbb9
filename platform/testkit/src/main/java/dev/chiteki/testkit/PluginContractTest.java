package dev.chiteki.testkit;

import static dev.chiteki.testkit.PluginUnderTest.FIRST;
import static dev.chiteki.testkit.PluginUnderTest.SECOND;
import static dev.chiteki.testkit.PluginUnderTest.THIRD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.plugin.RunningPlugin;
import dev.chiteki.testbed.ManualFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * What every plugin keeps, whatever it does: extend it once in a plugin's tests. It runs on the real platform with three
 * regions whose names look alike.
 */
@PlatformTest
public abstract class PluginContractTest {

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
        List<String> first = on(platform).tables(FIRST);

        platform.part(Plugins.class).enable(FIRST, plugin());

        assertThat(on(platform).tables(FIRST)).isEqualTo(first);
        assertThat(on(platform).tables(SECOND)).isEqualTo(first);
        assertThat(on(platform).tables(THIRD)).isEqualTo(first);
    }

    @Test
    void everyViewOpens(ChitekiPlatform platform) {
        on(platform).write(FIRST, "marker-one");
        PageClient pages = on(platform).pages(FIRST);

        for (String path : viewPaths(platform, FIRST)) {
            OpenPage page = pages.open(path);
            assertThat(page.drawn()).as(path).doesNotContain("chiteki-state-failed");
        }
    }

    @Test
    void itsManualIsWholeAndEveryViewNamesItsPageThere(ChitekiPlatform platform) {
        ManualFiles manual = new ManualFiles(Path.of("src/main/resources/manual"));
        RunningPlugin running = on(platform).running(FIRST);
        List<String> pages = running.views().stream()
                .flatMap(view -> view.manualPage().stream())
                .distinct()
                .toList();

        assertThat(manual.faults(pages, PluginContractTest::isOfPlatform)).isEmpty();
        assertThat(running.views())
                .as("views of a plugin with a manual")
                .allMatch(
                        view -> view.manualPage().isPresent() || manual.names().isEmpty());
        PageClient browser = on(platform).pages(FIRST);
        assertThat(pages).allSatisfy(page -> assertThat(browser.open("/" + FIRST + "/manual/" + plugin() + "/" + page)
                        .drawn())
                .as(page)
                .contains("chiteki-manual-text"));
    }

    @Test
    void everyWidgetShows(ChitekiPlatform platform) {
        RunningPlugin running = on(platform).running(FIRST);

        String dashboard = on(platform).pages(FIRST).open("/" + FIRST).drawn();

        assertThat(dashboard).doesNotContain("chiteki-state-failed");
        running.widgets().forEach(widget -> assertThat(dashboard)
                .contains(running.texts().in(Locale.JAPANESE, widget.titleKey())));
    }

    @Test
    void everyIndicatorAnswersForEveryYearOfItsOwnRegionAlone(ChitekiPlatform platform) {
        new IndicatorContract(on(platform)).check();
    }

    @Test
    void everyJobRunsWhenItIsAskedTo(ChitekiPlatform platform) {
        new JobContract(on(platform)).check();
    }

    @Test
    void everyEventComesBackAsItWasWrittenAndEveryHandlerCanHandleIt(ChitekiPlatform platform) {
        new EventContract(on(platform)).check();
    }

    @Test
    void everySettingIsWordedAndCanBeSavedAndNoSecretIsShown(ChitekiPlatform platform) {
        new SettingsContract(on(platform)).check();
    }

    @Test
    void everythingThatCanBeSearchedIsFoundInItsOwnRegion(ChitekiPlatform platform) {
        new SearchContract(on(platform)).check();
    }

    @Test
    void everyPermissionIsWordedAndHeldByThoseWhoShould(ChitekiPlatform platform) {
        new PermissionContract(on(platform)).check();
    }

    @Test
    void everyServiceIsFoundAndDoesAllThatItsContractSays(ChitekiPlatform platform) {
        new ServiceContract(on(platform)).check();
    }

    @Test
    void everyResourceAnswers(ChitekiPlatform platform) {
        RestClient member = on(platform).rest(FIRST);

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
        on(platform).write(FIRST, "marker-of-first");
        on(platform).write(SECOND, "marker-of-second");
        on(platform).write(THIRD, "marker-of-third");

        assertThat(everythingSeen(platform, FIRST))
                .contains("marker-of-first")
                .doesNotContain("marker-of-second", "marker-of-third");
        assertThat(everythingSeen(platform, SECOND))
                .contains("marker-of-second")
                .doesNotContain("marker-of-first", "marker-of-third");
        assertThat(on(platform).rest(FIRST).get(on(platform).base(SECOND)).status())
                .isEqualTo(404);
    }

    @Test
    void switchedOffItAnswersAsIfItWereNotThere(ChitekiPlatform platform) {
        Plugins plugins = platform.part(Plugins.class);
        on(platform).write(FIRST, "marker-kept");
        List<String> paths = readPaths(platform, FIRST);
        List<String> views = viewPaths(platform, FIRST);

        plugins.disable(FIRST, plugin());

        PageClient pages = on(platform).pages(FIRST);
        assertThat(paths)
                .allSatisfy(path ->
                        assertThat(on(platform).rest(FIRST).get(path).status()).isEqualTo(404));
        assertThat(views)
                .allSatisfy(path -> assertThat(pages.get(path).status()).isEqualTo(404));
        plugins.enable(FIRST, plugin());
        assertThat(everythingSeen(platform, FIRST)).contains("marker-kept");
    }

    @Test
    void itsClassLoaderIsCollectedAfterItHasStoppedThoughPagesLeftOpenSleep(ChitekiPlatform platform) {
        on(platform).write(FIRST, "marker-before");
        PageClient sleeper = on(platform).pages(FIRST);
        List<OpenPage> left =
                viewPaths(platform, FIRST).stream().map(sleeper::open).toList();
        on(platform).pages(SECOND).open("/" + SECOND);
        readPaths(platform, FIRST).forEach(path -> on(platform).rest(FIRST).get(path));

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
        return on(platform).running(FIRST).version();
    }

    private PluginUnderTest on(ChitekiPlatform platform) {
        return new PluginUnderTest(platform, plugin(), member(), stranger(), this::write);
    }

    private String everythingSeen(ChitekiPlatform platform, TenantId region) {
        return on(platform).explorer(region).everythingOf(plugin());
    }

    private List<String> viewPaths(ChitekiPlatform platform, TenantId region) {
        return on(platform).explorer(region).pages(plugin());
    }

    private List<String> readPaths(ChitekiPlatform platform, TenantId region) {
        return on(platform).explorer(region).calls(plugin());
    }
}
