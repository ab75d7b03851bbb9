package dev.chiteki.server.shell.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;

/** What stands in the place of content that is not there: empty, failed or switched off, and what to do. */
public final class StatePanel extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private StatePanel(String kind, VaadinIcon icon, List<String> sentences) {
        getContent().addClassNames("chiteki-state", "chiteki-state-" + kind);
        getContent().add(icon.create());
        Div words = new Div();
        sentences.forEach(sentence -> words.add(new Paragraph(sentence)));
        getContent().add(words);
    }

    /** Nothing is there yet. */
    public static StatePanel empty(String sentence) {
        return new StatePanel("empty", VaadinIcon.INBOX, List.of(sentence));
    }

    /** It could not be made. */
    public static StatePanel failed(List<String> sentences) {
        StatePanel panel = new StatePanel("failed", VaadinIcon.WARNING, sentences);
        panel.getElement().setAttribute("role", "alert");
        return panel;
    }

    /** It is there, but not fresh any more. */
    public static StatePanel stale(List<String> sentences) {
        StatePanel panel = new StatePanel("stale", VaadinIcon.CLOCK, sentences);
        panel.getElement().setAttribute("role", "status");
        return panel;
    }

    /** It was here and was taken away while somebody looked. */
    public static StatePanel gone(String sentence) {
        StatePanel panel = new StatePanel("gone", VaadinIcon.POWER_OFF, List.of(sentence));
        panel.getElement().setAttribute("role", "status");
        return panel;
    }

    /** The same with a way on. */
    public StatePanel with(Component way) {
        getContent().add(way);
        return this;
    }
}
