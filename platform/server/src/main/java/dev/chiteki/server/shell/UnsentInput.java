package dev.chiteki.server.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import dev.chiteki.api.text.Texts;

/**
 * Offers what was typed and lost on its way to the server, once its page stands anew. It works in the browser alone, in
 * unsent.js: the server has never heard of it.
 */
@Tag("chiteki-unsent")
final class UnsentInput extends Component {

    private static final long serialVersionUID = 1L;

    /** @param owner the account that is signed in; nobody else is offered what it typed */
    UnsentInput(String owner) {
        getElement().setAttribute("owner", owner);
    }

    void write(Texts texts) {
        getElement()
                .setAttribute("words-text", texts.get("shell.unsent.text"))
                .setAttribute("words-left", texts.get("shell.unsent.left"))
                .setAttribute("words-again", texts.get("shell.unsent.again"))
                .setAttribute("words-discard", texts.get("shell.unsent.discard"));
    }
}
