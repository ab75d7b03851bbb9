package dev.chiteki.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.testbed.BundleSource;
import dev.chiteki.testbed.TinyPlugins;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A plugin with one fault fails the part of its contract that names it, for that reason; a whole one keeps all of it. */
@PlatformTest
class PluginContractIT {

    @TempDir
    private Path folder;

    /** A plugin that breaks its contract, and what the rule has to say of it. */
    private record Breach(String fault, BundleSource source, String reason) {}

    /** Plugins that break the same rule, one after another in the same regions. */
    record Breaches(String name, BiConsumer<PluginContractTest, ChitekiPlatform> rule, List<Breach> all) {

        @Override
        public String toString() {
            return name;
        }
    }

    @Test
    void aWholePluginKeepsAllOfIt(ChitekiPlatform platform) {
        Ledger contract = Ledger.on(platform, Ledger.whole());

        SoftAssertions.assertSoftly(
                all -> rules().forEach(rule -> all.assertThatCode(() -> rule.invoke(contract, platform))
                        .as(rule.getName())
                        .doesNotThrowAnyException()));
    }

    /** All rules of the contract; that of the class loader, which stops the plugin, is the last. */
    private static List<Method> rules() {
        return Arrays.stream(PluginContractTest.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .sorted(Comparator.comparing(method -> method.getName().contains("ClassLoader")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource
    void eachFaultFailsForItsOwnReason(Breaches breaches, ChitekiPlatform platform) {
        int version = 0;
        for (Breach breach : breaches.all()) {
            Ledger contract = Ledger.on(platform, breach.source().version("1.0." + ++version));

            assertThatThrownBy(() -> breaches.rule().accept(contract, platform))
                    .as(breach.fault())
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(breach.reason());
        }
    }

    static Stream<Breaches> eachFaultFailsForItsOwnReason() {
        return Stream.of(indicators(), jobs(), events(), settings(), searches(), addresses(), permissions());
    }

    @Test
    void aServiceThatWasBuiltWithAnOlderContractFailsForWhatItLacks(ChitekiPlatform platform) {
        Path provider = TinyPlugins.withBody("ledger", """
            @Override public List<Permission> permissions() { return List.of(READ); }

            @Override public List<Offer<?>> offers() {
                return List.of(new Offer<>(greeting.Greeting.class, new Warm()));
            }

            public static final class Warm implements greeting.Greeting {
                @Override public String greet() { return "hello"; }
            }
            """)
                .with(greeting("1.0.0", "").write(folder.resolve("old")))
                .write(folder);
        Path contract = greeting("1.1.0", "String part();").write(folder.resolve("new"));
        platform.restart("--chiteki.plugins=" + contract + "," + provider);
        platform.part(Plugins.class).enable(PluginUnderTest.FIRST, "ledger");

        assertThatThrownBy(() -> new Ledger().everyServiceIsFoundAndDoesAllThatItsContractSays(platform))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("what tiny.ledger.Entry$Warm lacks of greeting.Greeting")
                .hasMessageContaining("greeting.Greeting.part()");
    }

    private static BundleSource greeting(String version, String more) {
        return BundleSource.contract("greeting")
                .version(version)
                .source("greeting/package-info", """
                    @Export
                    @Version("%s")
                    package greeting;

                    import org.osgi.annotation.bundle.Export;
                    import org.osgi.annotation.versioning.Version;
                    """.formatted(version))
                .source("greeting/Greeting", """
                    package greeting;

                    import org.osgi.annotation.versioning.ConsumerType;

                    @ConsumerType
                    public interface Greeting {
                        String greet();
                        %s
                    }
                    """.formatted(more));
    }

    private static Breaches indicators() {
        return new Breaches(
                "indicators",
                PluginContractTest::everyIndicatorAnswersForEveryYearOfItsOwnRegionAlone,
                List.of(
                        new Breach(
                                "an indicator that counts all regions",
                                Ledger.broken("(long) texts().size(), null", "counted, null"),
                                "what is told of ab when a-b alone has written"),
                        new Breach(
                                "an indicator that fails where there is nothing",
                                Ledger.broken(
                                        "(long) texts().size(), null", "(long) texts().getFirst().length(), null"),
                                "indicator count for fiscal year 2001 of ledger in ab failed"),
                        new Breach(
                                "an indicator that asks who reads it",
                                Ledger.broken("FiscalYear year) {", "FiscalYear year) { context.user().require(READ);"),
                                "permission-missing"),
                        new Breach(
                                "an indicator that tells of another year",
                                Ledger.broken("IndicatorPeriod.of(year)", "IndicatorPeriod.of(new FiscalYear(2002))"),
                                "indicator count for fiscal year 2001"),
                        new Breach(
                                "a title without words in English",
                                Ledger.wordless("Ledger"),
                                "the text title in English")));
    }

    private static Breaches jobs() {
        return new Breaches(
                "jobs",
                PluginContractTest::everyJobRunsWhenItIsAskedTo,
                List.of(
                        new Breach(
                                "a job that fails where there is nothing",
                                Ledger.broken(
                                        "private JobResult tidy() {", "private JobResult tidy() { texts().getFirst();"),
                                "the job tidy in ab, where nothing was written"),
                        new Breach(
                                "a job that fails where there is something",
                                Ledger.broken(
                                        "private JobResult tidy() {",
                                        "private JobResult tidy() { if (!texts().isEmpty()) throw new"
                                                + " IllegalStateException();"),
                                "the job tidy in a-b, where something was written"),
                        new Breach(
                                "a job whose result has no text",
                                Ledger.broken("\"tidied\"", "\"done\""),
                                "the job tidy in ab")));
    }

    private static Breaches events() {
        return new Breaches(
                "events",
                PluginContractTest::everyEventComesBackAsItWasWrittenAndEveryHandlerCanHandleIt,
                List.of(
                        new Breach(
                                "an event that is written otherwise than it was",
                                Ledger.broken(
                                        "LineWritten(String text) {}",
                                        "LineWritten(String text) { public String text() { return text + \"!\"; } }"),
                                "the event ledger.line-written 1, written as {\"text\":\"text!\"}"),
                        new Breach(
                                "a handler of what nobody publishes",
                                Ledger.broken("List.of(LineWritten.class)", "List.of()"),
                                "the handler note hears of ledger.line-written 1, which anybody publishes"),
                        new Breach(
                                "a handler that fails",
                                Ledger.broken(
                                        "note(LineWritten event) {}",
                                        "note(LineWritten event) { throw new IllegalStateException(\"not today\"); }"),
                                "handlers that have failed")));
    }

    private static Breaches settings() {
        return new Breaches(
                "settings",
                PluginContractTest::everySettingIsWordedAndCanBeSavedAndNoSecretIsShown,
                List.of(
                        new Breach(
                                "a default that cannot be saved",
                                Ledger.broken("new Wishes(\"heading\"", "new Wishes(\"h\".repeat(10_001)"),
                                "saving the default of the setting heading"),
                        new Breach(
                                "a setting without help in English",
                                Ledger.wordless("How many are shown."),
                                "the help of the setting lines in en"),
                        new Breach(
                                "a secret that is answered",
                                Ledger.broken("List<String> all() { return texts(); }", """
                                    List<String> all() {
                                        Secret token = context.settings(Wishes.class).token();
                                        return token.isSet() ? List.of(token.reveal()) : texts();
                                    }
                                    """),
                                "GET /api/v1/a-b/ledger/lines"),
                        new Breach(
                                "a secret on a page",
                                Ledger.broken("String.join(\" \", texts())", """
                                    context.settings(Wishes.class).token().isSet()
                                            ? context.settings(Wishes.class).token().reveal() : ""
                                    """),
                                "the page /a-b/ledger")));
    }

    private static Breaches searches() {
        return new Breaches(
                "searches",
                PluginContractTest::everythingThatCanBeSearchedIsFoundInItsOwnRegion,
                List.of(
                        new Breach(
                                "a search that finds more than was asked for",
                                Ledger.broken(".limit(query.limit())", ""),
                                "what title finds if one is asked for"),
                        new Breach(
                                "a search that takes characters for jokers",
                                Ledger.broken(
                                        ".filter(query::matches)",
                                        ".filter(text -> text.matches(\".*\" + query.words().getFirst()"
                                                + ".replace(\"%\", \".*\").replace(\"_\", \".\") + \".*\"))"),
                                "what title finds by marker%sear_hed"),
                        new Breach(
                                "a source without order",
                                Ledger.broken("order by l.id\", Line.class", "order by l.id desc\", Line.class"),
                                "the source of lines tells"),
                        new Breach(
                                "a source that tells more than was asked for",
                                Ledger.broken(".setMaxResults(limit)", ""),
                                "how many of lines are told"),
                        new Breach(
                                "a record that the index is not told of",
                                Ledger.broken("context.index().put(kind, record(line));", ""),
                                "ids of lines in the index")));
    }

    private static Breaches addresses() {
        return new Breaches(
                "addresses",
                PluginContractTest::everythingThatCanBeSearchedIsFoundInItsOwnRegion,
                List.of(new Breach(
                        "a record that opens no page",
                        Ledger.broken("View.of(\"\"", "View.of(\"book\""),
                        "the page /a-b/ledger")));
    }

    private static Breaches permissions() {
        return new Breaches(
                "permissions",
                PluginContractTest::everyPermissionIsWordedAndHeldByThoseWhoShould,
                List.of(
                        new Breach(
                                "a permission that nobody has",
                                Ledger.broken("\"ledger.spare\", Role.PRESIDENT", "\"ledger.spare\""),
                                "the roles that have ledger.spare"),
                        new Breach(
                                "a permission without words in English",
                                Ledger.wordless("Spare"),
                                "the text permission.ledger.spare in English"),
                        new Breach(
                                "a widget for strangers",
                                Ledger.broken("Role.SECRETARIAT, Role.PRESIDENT", "Role.SECRETARIAT, Role.COMPANY"),
                                "company may see the widget count")));
    }
}
