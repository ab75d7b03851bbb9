package dev.chiteki.server.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import dev.chiteki.api.text.Texts;

/** What the banner says when the server cannot be reached, and when it can be again; connection.js hands it on. */
@Tag("chiteki-connection")
final class ConnectionWords extends Component {

    private static final long serialVersionUID = 1L;

    void write(Texts texts) {
        getElement()
                .setAttribute("words-lost", texts.get("shell.connection.lost"))
                .setAttribute("words-back", texts.get("shell.connection.back"));
    }
}
