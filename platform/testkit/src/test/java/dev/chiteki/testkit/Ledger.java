package dev.chiteki.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.testbed.BundleSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A tiny plugin that has something of every kind and keeps its contract, and the same with one fault. */
final class Ledger extends PluginContractTest {

    static BundleSource whole() {
        return broken("", "");
    }

    /** The same with that part of its entry replaced. */
    static BundleSource broken(String part, String fault) {
        return BundleSource.plugin("ledger")
                .source("tiny/ledger/Entry", replaced(read("Entry.txt"), part, fault))
                .source("tiny/ledger/Line", read("Line.txt"))
                .file("db.xml", read("db.xml"))
                .file("i18n/messages_ja.properties", read("messages_ja.txt"))
                .file("i18n/messages_en.properties", read("messages_en.txt"));
    }

    /** The same with that English text replaced. */
    static BundleSource wordless(String text) {
        return whole().file("i18n/messages_en.properties", replaced(read("messages_en.txt"), text, ""));
    }

    /** Published and enabled in the regions of the contract. */
    static Ledger on(ChitekiPlatform platform, BundleSource source) {
        PublishedBundles bundles = platform.bundles();
        bundles.enable(bundles.publish(source), PluginUnderTest.FIRST, PluginUnderTest.SECOND, PluginUnderTest.THIRD);
        return new Ledger();
    }

    @Override
    protected String plugin() {
        return "ledger";
    }

    @Override
    protected String member() {
        return "secretariat";
    }

    @Override
    protected String stranger() {
        return "company";
    }

    @Override
    protected void write(RestClient client, String base, String marker) {
        Answer answer = client.post(base + "/lines", "text/plain", marker.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private static String replaced(String whole, String part, String by) {
        assertThat(whole).contains(part);
        return part.isEmpty() ? whole : whole.replace(part, by);
    }

    private static String read(String name) {
        String path = "/ledger/" + name;
        try (InputStream file = Objects.requireNonNull(Ledger.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
