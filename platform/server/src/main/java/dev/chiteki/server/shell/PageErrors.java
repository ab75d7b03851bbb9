package dev.chiteki.server.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.text.Incidents;
import org.springframework.stereotype.Component;

/** Tells the person at the page what failed in a listener, in words; the page stays as it is, input included. */
@Component
final class PageErrors implements ErrorHandler {

    private static final long serialVersionUID = 1L;

    private final transient Wording wording;
    private final transient Texts texts;

    PageErrors(Wording wording, Texts texts) {
        this.wording = wording;
        this.texts = texts;
    }

    @Override
    public void error(ErrorEvent event) {
        if (UI.getCurrent() == null) {
            Incidents.report("a command of a session without a page", event.getThrowable());
        } else {
            Notice.ofFailure(
                    wording.of(
                            "a listener of "
                                    + UI.getCurrent().getActiveViewLocation().getPath(),
                            event.getThrowable()),
                    texts.get("shell.close"));
        }
    }
}
