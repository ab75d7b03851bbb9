package dev.chiteki.server.administration;

import dev.chiteki.api.security.Permission;
import dev.chiteki.api.security.Role;
import dev.chiteki.server.audit.AuditTrail;
import dev.chiteki.server.event.DeliveryState;
import dev.chiteki.server.event.EventDesk;
import dev.chiteki.server.event.Letter;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.plugin.RunningPlugin;
import dev.chiteki.server.security.SignedInUser;
import dev.chiteki.server.shell.Wording;
import dev.chiteki.server.tenant.TenantScope;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits to be handled in the bound region, and what its administrators decide about what could not be. */
@Component
public final class RegionEvents {

    /** To see it. */
    public static final Permission SEE = Permission.of(
            EventsResource.SEE, Role.ADMINISTRATOR, Role.AUDITOR, Role.PROGRAMME_ADMINISTRATOR, Role.PROGRAMME_AUDITOR);

    /** To decide. */
    public static final Permission DECIDE =
            Permission.of(EventsResource.DECIDE, Role.ADMINISTRATOR, Role.PROGRAMME_ADMINISTRATOR);

    private static final int MOST = 200;

    private final EventDesk desk;
    private final AuditTrail audit;
    private final SignedInUser user;
    private final Plugins plugins;
    private final Wording wording;

    RegionEvents(EventDesk desk, AuditTrail audit, SignedInUser user, Plugins plugins, Wording wording) {
        this.desk = desk;
        this.audit = audit;
        this.user = user;
        this.plugins = plugins;
        this.wording = wording;
    }

    /** How many wait and are dead. */
    public EventDesk.Figures figures() {
        user.require(SEE);
        return desk.figures();
    }

    /** Those in that state, at most two hundred; in words of the reader's language. */
    public List<Row> all(DeliveryState state, Locale reader) {
        user.require(SEE);
        return desk.letters(state, MOST).stream()
                .map(letter -> row(letter, reader))
                .toList();
    }

    /** One of them. @throws dev.chiteki.api.error.ChitekiException NOT_FOUND */
    public Row one(long id, Locale reader) {
        user.require(SEE);
        return row(desk.letter(id), reader);
    }

    /** Whether the person may decide. */
    public boolean mayDecide() {
        return user.may(DECIDE);
    }

    /** Has a dead one tried anew. @throws dev.chiteki.api.error.ChitekiException NOT_FOUND or CONFLICT */
    public void retry(long id) {
        user.require(DECIDE);
        desk.retry(id, letter -> record("event.retry", letter, null));
    }

    /** Has all dead ones tried anew; answers how many. */
    public int retryAll() {
        user.require(DECIDE);
        return desk.retryAll(letter -> record("event.retry", letter, null));
    }

    /** Decides that a dead one shall not be handled. @throws dev.chiteki.api.error.ChitekiException as {@link EventDesk} */
    public void putAside(long id, @Nullable String reason) {
        user.require(DECIDE);
        String words = reason == null ? "" : reason;
        desk.putAside(id, user.accountName(), words, letter -> record("event.aside", letter, words.strip()));
    }

    private void record(String act, Letter letter, @Nullable String reason) {
        Map<String, @Nullable String> after = new HashMap<>();
        after.put("event", letter.event().id().toString());
        after.put("type", letter.event().type());
        after.put("aggregate", letter.event().aggregate().toString());
        after.put("handler", letter.plugin() + "/" + letter.handler());
        if (reason != null) {
            after.put("reason", reason);
        }
        audit.record(act, letter.plugin() + "/" + letter.handler() + "/" + letter.id(), null, after);
    }

    private Row row(Letter letter, Locale reader) {
        Optional<RunningPlugin> plugin = plugins.enabled(TenantScope.current(), letter.plugin());
        return new Row(
                letter.id(),
                letter.state(),
                letter.plugin(),
                plugin.map(wording::nameOf).orElse(letter.plugin()),
                letter.handler(),
                plugin.map(running -> handler(running, letter.handler(), reader))
                        .orElse(letter.handler()),
                plugin.isPresent(),
                letter.event().id().toString(),
                letter.event().type(),
                letter.event().version(),
                letter.event().aggregate().kind(),
                letter.event().aggregate().id(),
                letter.event().sequence(),
                letter.event().publisher(),
                letter.event().actor(),
                letter.event().occurredAt(),
                letter.event().payload(),
                letter.attempts(),
                letter.due(),
                letter.reason() == null ? null : letter.reason().in(reader),
                letter.behind(),
                letter.asideBy(),
                letter.asideReason());
    }

    private static String handler(RunningPlugin plugin, String id, Locale reader) {
        try {
            return plugin.texts().in(reader, "handler." + id);
        } catch (MissingResourceException ofAnotherVersion) {
            return id;
        }
    }

    /**
     * A delivery.
     *
     * @param pluginName of the plugin that handles it; its id where it does not run
     * @param does what the handler does; its id where that is not known
     * @param enabled whether the plugin is on and runs
     * @param payload the event in JSON
     * @param at when it may be tried next; of a dead one or one put aside, when it became so
     * @param reason why the last attempt failed
     * @param behind how many later events of the same aggregate wait for it
     */
    public record Row(
            long id,
            DeliveryState state,
            String plugin,
            String pluginName,
            String handler,
            String does,
            boolean enabled,
            String event,
            String type,
            int version,
            String aggregateKind,
            String aggregate,
            long sequence,
            String publisher,
            String actor,
            Instant occurredAt,
            String payload,
            int attempts,
            Instant at,
            @Nullable String reason,
            long behind,
            @Nullable String asideBy,
            @Nullable String asideReason) {}
}
