package dev.chiteki.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.plugin.PluginDescriptor;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.tenant.TenantScope;
import dev.chiteki.testbed.BundleSource;
import dev.chiteki.testbed.TinyPlugins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

@PlatformTest(regions = {"a-b", "ab"})
class PublishedBundlesIT {

    private static final TenantId FIRST = new TenantId("a-b");
    private static final TenantId SECOND = new TenantId("ab");
    private static final String THING = """
            <changeSet id="1" author="test">
              <createTable tableName="tiny_thing">
                <column name="id" type="bigint" autoIncrement="true">
                  <constraints nullable="false" primaryKey="true" primaryKeyName="tiny_thing_pk"/>
                </column>
                <column name="name" type="varchar(20)"><constraints nullable="false"/></column>
              </createTable>
            </changeSet>
            """;

    @Test
    void aRegionIsUpgradedWhileAnotherKeepsItsVersion(ChitekiPlatform platform) {
        PublishedBundles bundles = platform.bundles();
        PluginDescriptor first = bundles.publish(saying("one"));
        bundles.enable(first, FIRST, SECOND);

        PluginDescriptor second = bundles.publish(saying("two").version("2.0.0"));
        bundles.enable(second, FIRST);

        assertThat(words(platform, FIRST)).contains("two");
        assertThat(words(platform, SECOND)).contains("one");
        assertThat(platform.pages("president@a-b").open("/a-b/tiny").drawn()).contains("two");
    }

    @Test
    void aRegionDoesNotGoBackToAnOlderVersionNeitherAtOnceNorWhileThePluginIsOff(ChitekiPlatform platform) {
        PublishedBundles bundles = platform.bundles();
        PluginDescriptor older = bundles.publish(saying("one"));
        PluginDescriptor newer = bundles.publish(saying("two").version("1.10.0"));
        bundles.enable(newer, FIRST);

        assertThatThrownBy(() -> bundles.enable(older, FIRST))
                .isInstanceOfSatisfying(ChitekiException.class, refused -> assertThat(refused.reasons())
                        .containsExactly(Reason.of("plugin-version-older", "tiny", "1.0.0", "1.10.0", FIRST)));
        bundles.enable(newer, FIRST);
        assertThat(words(platform, FIRST)).contains("two");
        platform.part(Plugins.class).disable(FIRST, "tiny");
        bundles.stop(newer);
        assertThatThrownBy(() -> platform.part(Plugins.class).enable(FIRST, "tiny"))
                .hasMessageContaining("plugin-version-older");
        bundles.enable(older, SECOND);
        assertThat(words(platform, SECOND)).contains("one");
    }

    @Test
    void aRegionThatHadTheFirstVersionKeepsItsRowsInTheSecond(ChitekiPlatform platform) {
        PublishedBundles bundles = platform.bundles();
        bundles.enable(bundles.publish(keeping("")), FIRST);
        put(platform, "apple");

        PluginDescriptor second = bundles.publish(keeping("""
                <changeSet id="2" author="test">
                  <addColumn tableName="tiny_thing"><column name="colour" type="varchar(20)" defaultValue="red"/></addColumn>
                </changeSet>
                """).version("2.0.0"));
        bundles.enable(second, FIRST);

        assertThat(coloured(platform)).containsExactly("apple is red");
    }

    @Test
    void whatIsStoppedAnswersNoMoreAndLeavesMemory(ChitekiPlatform platform) {
        PluginDescriptor version = platform.bundles().publish(saying("soon gone"));
        platform.bundles().enable(version, FIRST);
        assertThat(words(platform, FIRST)).contains("soon gone");

        StoppedVersion stopped = StoppedVersion.stop(platform, version.id(), version.version());

        assertThat(platform.rest("president@a-b").get("/api/v1/a-b/tiny/hello").status())
                .isEqualTo(404);
        assertThat(stopped.threads()).isEmpty();
        assertThat(stopped.isCollected()).isTrue();
    }

    @Test
    void theSameVersionWithOtherContentsIsRefusedAndTheSameBytesChangeNothing(ChitekiPlatform platform)
            throws IOException {
        PublishedBundles bundles = platform.bundles();
        Path jar = bundles.jar(saying("one"));
        PluginDescriptor version = bundles.publish(jar);
        bundles.enable(version, FIRST);
        Path kept = Files.copy(jar, jar.resolveSibling("kept.jar"));

        assertThat(bundles.publish(kept)).isEqualTo(version);
        assertThatThrownBy(() -> bundles.publish(saying("another one")))
                .isInstanceOf(ChitekiException.class)
                .hasMessageContaining("plugin-other-bytes");
        assertThat(words(platform, FIRST)).contains("one");
    }

    @Test
    void whatARegionHasIsNotWithdrawn(ChitekiPlatform platform) {
        PluginDescriptor version = platform.bundles().publish(saying("here"));
        platform.bundles().enable(version, SECOND);

        assertThatThrownBy(() -> platform.bundles().withdraw(version))
                .hasMessageContaining("plugin-in-use")
                .hasMessageContaining("ab");
        assertThat(words(platform, SECOND)).contains("here");

        platform.part(Plugins.class).disable(SECOND, "tiny");
        platform.bundles().withdraw(version);
        assertThat(platform.part(Plugins.class).published())
                .noneMatch(status -> status.descriptor().equals(version));
    }

    @Test
    void aPublishedVersionIsThereAfterARestart(ChitekiPlatform platform) {
        PluginDescriptor version = platform.bundles().publish(saying("still here"));
        platform.bundles().enable(version, FIRST);

        platform.restart();

        assertThat(words(platform, FIRST)).contains("still here");
    }

    @Test
    void whatDoesNotStartLeavesNothingBehind(ChitekiPlatform platform) {
        BundleSource broken = TinyPlugins.withBody("tiny", """
                @Override public List<Permission> permissions() { throw new IllegalStateException("no permissions today"); }
                """);

        assertThatThrownBy(() -> platform.bundles().publish(broken)).hasMessageContaining("no permissions today");

        assertThat(platform.part(Plugins.class).published())
                .noneMatch(status -> status.descriptor().id().equals("tiny"));
    }

    private static String words(ChitekiPlatform platform, TenantId region) {
        return platform.rest("president@" + region)
                .get("/api/v1/" + region + "/tiny/hello")
                .text();
    }

    private static BundleSource saying(String word) {
        return TinyPlugins.withBody("tiny", contributions(word));
    }

    private static String contributions(String word) {
        return TinyPlugins.contributions("tiny")
                .replace("\"hello\"; }", "\"" + word + "\"; }")
                .replace("Span(\"tiny\")", "Span(\"" + word + "\")");
    }

    private static BundleSource keeping(String changeSets) {
        return TinyPlugins.withTables("tiny", contributions("kept"), THING + changeSets);
    }

    private static void put(ChitekiPlatform platform, String name) {
        TenantTransactions transactions = platform.part(TenantTransactions.class);
        TenantScope.run(
                FIRST,
                () -> transactions.write(() -> transactions
                        .jdbc()
                        .sql("INSERT INTO tiny_thing (name) VALUES (?)")
                        .param(name)
                        .update()));
    }

    private static List<String> coloured(ChitekiPlatform platform) {
        TenantTransactions transactions = platform.part(TenantTransactions.class);
        return TenantScope.call(
                FIRST,
                () -> transactions.read(() -> transactions
                        .jdbc()
                        .sql("SELECT CONCAT(name, ' is ', colour) FROM tiny_thing")
                        .query(String.class)
                        .list()));
    }
}
