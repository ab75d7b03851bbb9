package dev.chiteki.server.operator;

import dev.chiteki.api.text.Texts;
import dev.chiteki.server.plugin.DevelopmentFault;
import dev.chiteki.server.plugin.DevelopmentNews;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells at the console how a development run goes. */
@Component
final class DevelopmentConsole {

    private final StartConsole console;
    private final Texts texts;

    DevelopmentConsole(StartConsole console, Texts texts) {
        this.console = console;
        this.texts = texts;
    }

    @EventListener
    void on(DevelopmentNews news) {
        switch (news) {
            case DevelopmentNews.Watching watching ->
                console.both("development.watching", String.join(", ", watching.globs()));
            case DevelopmentNews.Taken taken ->
                console.both(
                        "development.taken",
                        taken.version().id(),
                        taken.version().version(),
                        taken.taken().toMillis());
            case DevelopmentNews.Rejected rejected -> rejected(rejected);
        }
    }

    private void rejected(DevelopmentNews.Rejected rejected) {
        DevelopmentFault fault = rejected.fault();
        console.both("development.refused", rejected.jar(), fault.place());
        console.both(
                "development.reason", fault.sentences(texts, Locale.JAPANESE), fault.sentences(texts, Locale.ENGLISH));
    }
}
