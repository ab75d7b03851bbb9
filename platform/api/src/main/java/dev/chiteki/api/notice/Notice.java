package dev.chiteki.api.notice;

import dev.chiteki.api.security.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people are told. The sentence is made when somebody reads it, in their language, from the plugin's texts.
 *
 * @param textKey the key of one sentence in the plugin's texts; the text of the same key with {@code .mail} behind it, if there
 *     is one, is what a mail says in its place
 * @param arguments what the sentence names: {@link String}, {@link Integer}, {@link Long},
 *     {@link dev.chiteki.api.japan.Yen}, {@link dev.chiteki.api.japan.FiscalYear}, {@link java.time.LocalDate} or
 *     {@link dev.chiteki.api.text.Bilingual}
 * @param path where it leads, within the plugin, as of {@link dev.chiteki.api.ui.Links#href}; null for nowhere
 */
public record Notice(
        NoticeLevel level,
        String textKey,
        List<Object> arguments,
        Set<Recipient> recipients,
        @Nullable String path) {

    /** Copies both collections. */
    public Notice {
        arguments = List.copyOf(arguments);
        recipients = Set.copyOf(recipients);
    }

    /** A notice that is addressed to nobody yet. */
    public static Notice of(NoticeLevel level, String textKey, Object... arguments) {
        return new Notice(level, textKey, List.of(arguments), Set.of(), null);
    }

    /** The same, for the holders of these roles too. */
    public Notice to(Role... roles) {
        List<Recipient> holders = new ArrayList<>();
        for (Role role : roles) {
            holders.add(new Recipient.Holders(role));
        }
        return with(holders);
    }

    /** The same, for the person too. */
    public Notice to(String accountName) {
        return with(List.of(new Recipient.Person(accountName)));
    }

    /** The same, leading there. */
    public Notice opening(String where) {
        return new Notice(level, textKey, arguments, recipients, where);
    }

    /** Where it leads, if anywhere. */
    public Optional<String> place() {
        return Optional.ofNullable(path);
    }

    private Notice with(List<Recipient> more) {
        Set<Recipient> all = new LinkedHashSet<>(recipients);
        all.addAll(more);
        return new Notice(level, textKey, arguments, all, path);
    }
}
