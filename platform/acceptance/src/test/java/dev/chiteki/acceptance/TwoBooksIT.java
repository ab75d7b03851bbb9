package dev.chiteki.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.plugin.Offer;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.plugin.PluginDescriptor;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.plugin.RunningPlugin;
import dev.chiteki.testbed.BundleSource;
import dev.chiteki.testkit.Answer;
import dev.chiteki.testkit.ChitekiPlatform;
import dev.chiteki.testkit.PlatformTest;
import dev.chiteki.testkit.StoppedVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Two versions of the budget, loaded at once: the one of the repository, and one made of the same sources with one rule
 * changed, that a line is never emptied. Notes of each region spend by the rules of the version that the region has.
 */
@PlatformTest(regions = {"kobe", "osaka"})
class TwoBooksIT {

    private static final TenantId KOBE = new TenantId("kobe");
    private static final TenantId OSAKA = new TenantId("osaka");
    private static final String STRICT = "1.0.0.strict";
    private static final Path BUDGET = Path.of("../../plugins/budget/src/main");
    private static final String RULE = "amount.compareTo(there) <= 0";
    private static final String WORDS = "error.budget.overdrawn=";

    @Test
    void eachRegionsNotesSpendByTheRulesOfItsOwnVersionAndOneContractServesBoth(ChitekiPlatform platform) {
        PluginDescriptor strict = platform.bundles().publish(strictBudget());
        allocate(platform, KOBE);
        allocate(platform, OSAKA);

        platform.bundles().enable(strict, OSAKA);

        Answer emptied = spend(platform, KOBE, 1_000);
        Answer refused = spend(platform, OSAKA, 1_000);
        assertThat(emptied.status()).as(emptied.toString()).isEqualTo(201);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.text()).contains("budget.overdrawn").contains("空にできません");
        assertThat(spend(platform, KOBE, 1).text()).contains("budget.overdrawn").doesNotContain("空にできません");
        assertThat(spend(platform, OSAKA, 999).status()).isEqualTo(201);
        assertThat(offer(platform, KOBE).contract())
                .isSameAs(offer(platform, OSAKA).contract());
        assertThat(offer(platform, KOBE).provider().getClass())
                .isNotSameAs(offer(platform, OSAKA).provider().getClass());
    }

    @Test
    void aRegionThatChangesItsVersionIsAnsweredByTheNewOneAtOnceAndNothingIsKeptOfAStoppedOne(
            ChitekiPlatform platform) {
        PluginDescriptor strict = platform.bundles().publish(strictBudget());
        allocate(platform, KOBE);
        String usual = running(platform, KOBE).version();
        platform.bundles().enable(strict, KOBE);
        assertThat(spend(platform, KOBE, 1_000).status()).isEqualTo(422);

        platform.part(Plugins.class).enable(KOBE, "budget", usual);

        assertThat(spend(platform, KOBE, 1_000).status()).isEqualTo(201);
        StoppedVersion stopped = StoppedVersion.stop(platform, strict.id(), strict.version());
        assertThat(stopped.threads()).isEmpty();
        assertThat(stopped.isCollected())
                .as("the class loader of the stopped version is collected")
                .isTrue();
        assertThat(platform.rest("secretariat@kobe")
                        .get("/api/v1/kobe/budget/summary?fiscalYear=2002")
                        .json()
                        .get("spent")
                        .asLong())
                .isEqualTo(1_000);
    }

    private static BundleSource strictBudget() {
        RunningSources sources = new RunningSources(BundleSource.plugin("budget")
                .version(STRICT)
                .header("Bundle-SymbolicName", "dev.chiteki.chiteki-budget")
                .with(jarOfContract()));
        sources.addAll();
        return sources.bundle();
    }

    /** The sources of the repository's budget as a bundle, with the one rule and its Japanese words changed. */
    private record RunningSources(BundleSource bundle) {

        void addAll() {
            try (Stream<Path> files = Files.walk(BUDGET)) {
                files.filter(Files::isRegularFile).forEach(this::add);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        private void add(Path file) {
            String path = BUDGET.relativize(file).toString();
            String content = changed(path, read(file));
            if (path.startsWith("java/")) {
                bundle.source(path.substring("java/".length()).replaceFirst("\\.java$", ""), content);
            } else {
                bundle.file(path.substring("resources/".length()), content);
            }
        }

        private static String changed(String path, String content) {
            if (path.endsWith("ledger/Bookkeeping.java")) {
                assertThat(content).contains(RULE);
                return content.replace(RULE, RULE.replace("<= 0", "< (predecessor == null ? 0 : 1)"));
            }
            return path.endsWith("messages_ja.properties") ? content.replace(WORDS, WORDS + "費目を空にできません。") : content;
        }

        private static String read(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private static Path jarOfContract() {
        return Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .filter(entry -> entry.contains("chiteki-funds") || entry.contains("contracts/funds"))
                .map(Path::of)
                .findFirst()
                .orElseThrow();
    }

    private static RunningPlugin running(ChitekiPlatform platform, TenantId region) {
        return platform.part(Plugins.class).enabled(region, "budget").orElseThrow();
    }

    private static Offer<?> offer(ChitekiPlatform platform, TenantId region) {
        return running(platform, region).offers().getFirst();
    }

    private static void allocate(ChitekiPlatform platform, TenantId region) {
        Answer answer = platform.rest("secretariat@" + region).post("/api/v1/" + region + "/budget/entries", """
                {"kind": "allocation", "date": "2002-07-01", "category": "equipment", "amount": 1000, "purpose": "配分"}""");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    private static Answer spend(ChitekiPlatform platform, TenantId region, long amount) {
        return platform.rest("secretariat@" + region)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/" + region + "/notes", """
                        {"title": "部品", "body": "",
                         "expense": {"amount": %d, "line": "equipment", "day": "2002-07-01", "payee": "測器"}}""".formatted(amount));
    }
}
