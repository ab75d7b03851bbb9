package dev.chiteki.server.document;

import dev.chiteki.api.document.Documents;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.document.print.PressRoom;
import dev.chiteki.server.document.template.Papers;
import java.net.URL;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Makes the documents of each plugin version. */
@Component
public final class DocumentDoor {

    private final PressRoom press;
    private final DocumentNumbers numbers;
    private final Letterheads letterheads;
    private final Texts texts;

    DocumentDoor(PressRoom press, DocumentNumbers numbers, Letterheads letterheads, Texts texts) {
        this.press = press;
        this.numbers = numbers;
        this.letterheads = letterheads;
        this.texts = texts;
    }

    /**
     * Those of one plugin version.
     *
     * @param own its texts
     * @param bundle finds a file of its bundle
     */
    public Documents forPlugin(String plugin, Texts own, Function<String, Optional<URL>> bundle) {
        return new PluginDocuments(plugin, new Papers(own, bundle), bundle, this);
    }

    PressRoom press() {
        return press;
    }

    DocumentNumbers numbers() {
        return numbers;
    }

    Letterheads letterheads() {
        return letterheads;
    }

    /** The platform's. */
    Texts texts() {
        return texts;
    }
}
