package dev.chiteki.server.event;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.text.Bilingual;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.text.Incidents;
import dev.chiteki.server.text.Problems;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says to administrators, in both languages, why an event was not handled. */
@Component
final class FailureWords {

    private static final int LONGEST = 2_000;

    private final Problems problems;
    private final Texts texts;

    FailureWords(Problems problems, Texts texts) {
        this.problems = problems;
        this.texts = texts;
    }

    /** What the handler has thrown: its reasons, or the number under which the log tells more. */
    Bilingual failed(Attempt.Claimed claimed, Throwable cause) {
        if (cause instanceof ChitekiException refused) {
            return refused(refused, claimed.subscriber().texts());
        }
        Subscriber subscriber = claimed.subscriber();
        String number = Incidents.report(
                "handler " + claimed.handler().id() + " of " + subscriber.plugin() + " " + subscriber.version()
                        + " for the event " + claimed.event().id(),
                cause);
        return said("event.failed", number);
    }

    Bilingual unreadable(Attempt.Claimed claimed, ChitekiException cause) {
        Bilingual what = refused(cause, claimed.subscriber().texts());
        return new Bilingual(
                cut(texts.in(Locale.JAPANESE, "event.unreadable", what.japanese())),
                cut(texts.in(Locale.ENGLISH, "event.unreadable", what.english())));
    }

    Bilingual said(String key, Object... arguments) {
        return new Bilingual(
                cut(texts.in(Locale.JAPANESE, key, arguments)), cut(texts.in(Locale.ENGLISH, key, arguments)));
    }

    private Bilingual refused(ChitekiException refused, Texts owner) {
        return new Bilingual(sentences(refused, Locale.JAPANESE, owner), sentences(refused, Locale.ENGLISH, owner));
    }

    private String sentences(ChitekiException refused, Locale language, Texts owner) {
        return cut(refused.reasons().stream()
                .map(reason -> reason.atField().map(field -> field + ": ").orElse("")
                        + problems.sentence(reason, language, owner))
                .collect(Collectors.joining(" ")));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
