package dev.chiteki.server.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.plugin.DevelopmentFault;
import dev.chiteki.server.plugin.DevelopmentFaults;
import java.util.List;

/** What is wrong with plugins under development, on every page as long as it lasts; nothing where nobody develops. */
final class DevelopmentPanel extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient DevelopmentFaults faults;
    private final transient Texts texts;

    DevelopmentPanel(DevelopmentFaults faults, Texts texts) {
        this.faults = faults;
        this.texts = texts;
        getContent().addClassName("chiteki-development");
        getContent().getElement().setAttribute("role", "alert");
    }

    /** Shows what is wrong now. */
    void write() {
        List<DevelopmentFault> all = faults.all();
        getContent().removeAll();
        getContent().setVisible(!all.isEmpty());
        if (!all.isEmpty()) {
            UnorderedList list = new UnorderedList();
            all.forEach(fault -> list.add(item(fault)));
            getContent().add(new Paragraph(texts.get("shell.development")), list);
        }
    }

    private ListItem item(DevelopmentFault fault) {
        String file = fault.place().isEmpty() ? fault.jar() : fault.jar() + " › " + fault.place();
        return new ListItem(new Code(file), new Span(" " + fault.sentences(texts, texts.locale())));
    }
}
