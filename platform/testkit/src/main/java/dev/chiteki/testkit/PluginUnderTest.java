package dev.chiteki.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.security.Permission;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.plugin.ApartCall;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.plugin.RunningPlugin;
import dev.chiteki.server.security.SignedInUser;
import dev.chiteki.server.tenant.TenantScope;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The plugin whose contract is tested, in three regions whose names look alike, and two people of each.
 *
 * @param member the code of a role that may read and write
 * @param stranger the code of a role that may do nothing with the plugin
 */
record PluginUnderTest(ChitekiPlatform platform, String id, String member, String stranger, Writing writing) {

    static final TenantId FIRST = new TenantId("a-b");
    static final TenantId SECOND = new TenantId("ab");
    static final TenantId THIRD = new TenantId("a-b-c");

    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** Writes something by REST whose text holds the marker. */
    interface Writing {

        void write(RestClient client, String base, String marker);
    }

    /** The version that the region has. */
    RunningPlugin running(TenantId region) {
        Plugins plugins = platform.part(Plugins.class);
        return plugins.enabled(region, id)
                .orElseThrow(
                        () -> new AssertionError(id + " is not enabled for " + region + ": " + plugins.published()));
    }

    /** The member at the REST door. */
    RestClient rest(TenantId region) {
        return platform.rest(member + "@" + region);
    }

    /** The member in a browser. */
    PageClient pages(TenantId region) {
        return platform.pages(member + "@" + region);
    }

    /** The member who looks at all there is. */
    Explorer explorer(TenantId region) {
        return platform.explorer(member + "@" + region, region);
    }

    /** The path of its resources in the region. */
    String base(TenantId region) {
        return "/api/v1/" + region + "/" + id;
    }

    /** The member writes there. */
    void write(TenantId region, String marker) {
        writing.write(rest(region), base(region), marker);
    }

    /** What the work gives as the platform does it: on a thread of its own in the region, with nobody signed in. */
    <T extends @Nullable Object> T apart(String what, TenantId region, Supplier<T> work) {
        String name = what + " of " + id + " in " + region;
        try {
            return ApartCall.call(
                    name,
                    running(region).loader(),
                    LIMIT,
                    () -> TenantScope.<T, RuntimeException>call(region, work::get));
        } catch (ExecutionException failed) {
            throw new AssertionError(name + " failed: " + failed.getCause(), failed.getCause());
        } catch (TimeoutException late) {
            throw new AssertionError(name + " takes longer than " + LIMIT + ".", late);
        }
    }

    /** The columns of its tables in the region, in all that makes them. */
    List<String> tables(TenantId region) {
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
                        .param(id + "\\_%")
                        .query(String.class)
                        .list()));
    }

    /** The address opens a page for the member. */
    void requirePage(TenantId region, String path) {
        String address = "/" + region + "/" + id + (path.isEmpty() ? "" : "/" + path);
        assertThatCode(() -> pages(region).open(address))
                .as("the page " + address)
                .doesNotThrowAnyException();
    }

    /** Each text says something, in both languages. */
    void requireWords(List<String> keys) {
        for (String key : keys) {
            for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
                assertThat(running(FIRST).texts().in(language, key))
                        .as("the text " + key + " in " + language.getDisplayLanguage(Locale.ENGLISH))
                        .isNotBlank();
            }
        }
    }

    /** Nothing of the plugin is for the stranger. */
    void requireClosedToStranger(String what, Permission permission) {
        boolean open = platform.as(stranger + "@" + FIRST, FIRST, () -> platform.part(SignedInUser.class)
                .may(permission));
        assertThat(open)
                .as(stranger + " may see " + what + " by " + permission.id())
                .isFalse();
    }
}
