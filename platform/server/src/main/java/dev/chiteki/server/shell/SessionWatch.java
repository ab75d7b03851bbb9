package dev.chiteki.server.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.security.SessionTime;

/**
 * Tells the browser when to warn that the sign-in is about to end, and in which words: the clock and the warning are the
 * element's own, in session.js, because they must work where the server cannot be reached.
 */
@Tag("chiteki-session")
final class SessionWatch extends Component {

    private static final long serialVersionUID = 1L;

    SessionWatch(SessionTime time) {
        getElement().setAttribute("warning", Long.toString(time.warning().toSeconds()));
    }

    void write(Texts texts) {
        getElement()
                .setAttribute("words-title", texts.get("shell.session.title"))
                .setAttribute("words-text", texts.get("shell.session.text"))
                .setAttribute("words-clock", texts.get("shell.session.clock"))
                .setAttribute("words-minutes", texts.get("shell.session.minutes"))
                .setAttribute("words-seconds", texts.get("shell.session.seconds"))
                .setAttribute("words-stay", texts.get("shell.session.stay"))
                .setAttribute("words-failed", texts.get("shell.session.failed"));
    }
}
