package dev.chiteki.server.administration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;

/**
 * Says what has just been done, in sight of whoever did it further down, and to whoever only hears the page. It takes the
 * focus: what was pressed is drawn anew, and the focus would be lost with it.
 */
final class DoneNote extends Composite<Paragraph> {

    private static final long serialVersionUID = 1L;

    /** @param told empty where nothing was done yet */
    DoneNote(String told) {
        getContent().addClassName("chiteki-told-done");
        getContent().setText(told);
        getContent().getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
        if (!told.isEmpty()) {
            getContent().getElement().executeJs("this.focus()");
        }
    }
}
