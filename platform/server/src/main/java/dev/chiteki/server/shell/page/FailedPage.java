package dev.chiteki.server.shell.page;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.shell.Wording;
import dev.chiteki.server.shell.part.StatePanel;
import jakarta.servlet.http.HttpServletResponse;

/** The answer where the platform itself failed to make a page. */
final class FailedPage extends Composite<Main> implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Wording wording;
    private final transient Texts texts;

    FailedPage(Wording wording, Texts texts) {
        this.wording = wording;
        this.texts = texts;
        getContent().addClassName("chiteki-alone");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Anchor home = new Anchor("/", texts.get("shell.to-start"));
        home.setRouterIgnore(true);
        getContent()
                .add(
                        new H1(texts.get("shell.failed")),
                        StatePanel.failed(
                                wording.of("the page " + event.getLocation().getPath(), parameter.getException())),
                        home);
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return texts.get("shell.failed") + " · " + texts.get("shell.platform");
    }
}
