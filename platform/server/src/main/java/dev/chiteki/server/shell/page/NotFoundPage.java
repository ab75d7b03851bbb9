package dev.chiteki.server.shell.page;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import dev.chiteki.api.text.Texts;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The one answer to every address that leads nowhere for this person: a region that does not exist or is not theirs, a
 * plugin that is not enabled, a view that is not permitted. It tells nothing of the difference.
 */
final class NotFoundPage extends Composite<Main> implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;

    NotFoundPage(Texts texts) {
        this.texts = texts;
        Anchor home = new Anchor("/", texts.get("shell.to-start"));
        home.setRouterIgnore(true);
        getContent().addClassName("chiteki-alone");
        getContent().add(new H1(texts.get("shell.not-found")), new Paragraph(texts.get("shell.not-found.why")), home);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return texts.get("shell.not-found") + " · " + texts.get("shell.platform");
    }
}
