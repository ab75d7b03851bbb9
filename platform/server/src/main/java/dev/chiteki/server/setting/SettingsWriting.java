package dev.chiteki.server.setting;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.setting.Secret;
import dev.chiteki.server.audit.AuditTrail;
import dev.chiteki.server.security.SignedInUser;
import dev.chiteki.server.setting.HeldSettings.Held;
import dev.chiteki.server.setting.SettingRows.Editor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes values with their history and the trail. Of secrets neither knows more than that they have changed. */
@Component
final class SettingsWriting {

    /** What the trail shows in the place of a secret. */
    private static final String UNSEEN = "•••";

    private final SettingRows rows;
    private final HeldSettings held;
    private final AuditTrail audit;

    SettingsWriting(SettingRows rows, HeldSettings held, AuditTrail audit) {
        this.rows = rows;
        this.held = held;
        this.audit = audit;
    }

    /** Whose settings are changed, what holds so far, and who does it. */
    record Target(String plugin, SettingsRecord record, Held before, Editor editor) {}

    /** The first value of a component, out of the region's file. */
    void declare(String plugin, String name, Object plain, Instant at) {
        String json = PlainJson.write(plain);
        rows.put(new SettingRow(plugin, name, json, null, SignedInUser.SYSTEM, at));
        rows.note(
                plugin,
                new SettingChange(0, name, SettingChange.Kind.DECLARED, false, null, json, SignedInUser.SYSTEM, at));
    }

    /** @throws ChitekiException as of {@link RegionSettings#change} */
    void change(Target target, SettingsChange change) {
        if (change.seenVersion() != target.before().version()) {
            throw stale(target);
        }
        Map<String, @Nullable Object> set = accepted(target, change);
        Set<String> reset = new LinkedHashSet<>(change.reset());
        reset.removeAll(set.keySet());
        set.entrySet().removeIf(entry -> isSo(target, entry.getKey(), entry.getValue()));
        reset.removeIf(name -> rowsOf(target, name).isEmpty());
        if (set.isEmpty() && reset.isEmpty()) {
            return;
        }
        if (!rows.advance(target.plugin(), change.seenVersion(), target.editor())) {
            throw stale(target);
        }
        Map<String, @Nullable String> before = new LinkedHashMap<>();
        Map<String, @Nullable String> after = new LinkedHashMap<>();
        set.forEach((name, value) -> note(write(target, name, value), before, after));
        reset.forEach(name -> note(clear(target, name), before, after));
        audit.record("settings.change", "settings " + target.plugin(), before, after);
    }

    /** The values to be set, secrets as such, once the record as a whole has taken them. */
    private Map<String, @Nullable Object> accepted(Target target, SettingsChange change) {
        requireKnown(target, change);
        List<Reason> reasons = new ArrayList<>();
        Map<String, @Nullable Object> set = new LinkedHashMap<>();
        change.set().forEach((name, plain) -> {
            try {
                set.put(name, isSecret(target, name) ? secret(name, plain) : PlainJson.normal(plain));
            } catch (ChitekiException refused) {
                reasons.addAll(refused.reasons());
            }
        });
        if (!reasons.isEmpty()) {
            throw ChitekiException.invalid(reasons.toArray(Reason[]::new));
        }
        Map<String, @Nullable Object> whole = sound(target);
        change.reset().forEach(whole::remove);
        whole.putAll(set);
        target.record().accept(whole);
        return set;
    }

    private static void requireKnown(Target target, SettingsChange change) {
        Set<String> named = new LinkedHashSet<>(change.set().keySet());
        named.addAll(change.reset());
        List<Reason> reasons = named.stream()
                .filter(name -> target.record().fields().find(name) == null)
                .map(name -> Reason.at(name, "setting-unknown", name, known(target.record())))
                .toList();
        if (!reasons.isEmpty()) {
            throw ChitekiException.invalid(reasons.toArray(Reason[]::new));
        }
    }

    private static boolean isSecret(Target target, String name) {
        Field field = target.record().fields().find(name);
        return field != null && field.isSecret();
    }

    /** What holds by now, but for what was not accepted in the first place. */
    private static Map<String, @Nullable Object> sound(Target target) {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>();
        Bound bound = target.record().bind(target.before().values());
        target.before().values().forEach((name, plain) -> target.record()
                .nowNamed(name)
                .filter(field -> bound.fallbacks().stream()
                        .noneMatch(fallback -> fallback.name().equals(field.name())))
                .ifPresent(field -> whole.put(field.name(), plain)));
        return whole;
    }

    /** The text itself stands in no reason. */
    private static Secret secret(String name, @Nullable Object plain) {
        if (plain instanceof String text && !text.isBlank() && text.length() <= Secret.LONGEST) {
            return Secret.of(text);
        }
        throw ChitekiException.invalid(Reason.at(name, "setting-secret-malformed", name, Secret.LONGEST));
    }

    private static boolean isSo(Target target, String name, @Nullable Object value) {
        SettingRow row = target.before().rows().get(name);
        return row != null && !row.isSecret() && Objects.equals(PlainJson.read(row.content()), value);
    }

    private SettingChange write(Target target, String name, @Nullable Object value) {
        String before = json(target, name);
        earlier(target, name).forEach(row -> rows.remove(target.plugin(), row.name()));
        Editor editor = target.editor();
        if (value instanceof Secret secret) {
            Sealed sealed = held.seal(secret, target.plugin(), name);
            rows.put(new SettingRow(
                    target.plugin(), name, sealed.content(), sealed.keyId(), editor.account(), editor.at()));
            return noted(target, name, SettingChange.Kind.SET, null, null);
        }
        String json = PlainJson.write(value);
        rows.put(new SettingRow(target.plugin(), name, json, null, editor.account(), editor.at()));
        return noted(target, name, SettingChange.Kind.SET, before, json);
    }

    private SettingChange clear(Target target, String name) {
        String before = json(target, name);
        rowsOf(target, name).forEach(row -> rows.remove(target.plugin(), row.name()));
        return noted(target, name, SettingChange.Kind.RESET, before, null);
    }

    private SettingChange noted(
            Target target, String name, SettingChange.Kind kind, @Nullable String before, @Nullable String after) {
        Editor editor = target.editor();
        long version = target.before().version() + 1;
        boolean secret = isSecret(target, name);
        SettingChange change =
                new SettingChange(version, name, kind, secret, before, after, editor.account(), editor.at());
        rows.note(target.plugin(), change);
        return change;
    }

    private static void note(
            SettingChange change, Map<String, @Nullable String> before, Map<String, @Nullable String> after) {
        before.put(change.name(), change.secret() ? UNSEEN : change.before());
        after.put(change.name(), change.secret() ? UNSEEN : change.after());
    }

    /** What the component has by now as JSON; nothing for a secret and for the default. */
    private static @Nullable String json(Target target, String name) {
        return rowsOf(target, name).stream()
                .filter(row -> !row.isSecret())
                .map(SettingRow::content)
                .findFirst()
                .orElse(null);
    }

    private static List<SettingRow> rowsOf(Target target, String name) {
        return target.before().rows().values().stream()
                .filter(row -> target.record()
                        .nowNamed(row.name())
                        .filter(field -> field.name().equals(name))
                        .isPresent())
                .toList();
    }

    private static List<SettingRow> earlier(Target target, String name) {
        return rowsOf(target, name).stream()
                .filter(row -> !row.name().equals(name))
                .toList();
    }

    private static String known(SettingsRecord record) {
        return record.fields().all().stream().map(Field::name).collect(Collectors.joining(", "));
    }

    private static ChitekiException stale(Target target) {
        return ChitekiException.conflict(
                Reason.at("version", "setting-stale", target.before().version()));
    }
}
