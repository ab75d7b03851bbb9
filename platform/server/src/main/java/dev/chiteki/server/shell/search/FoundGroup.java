package dev.chiteki.server.shell.search;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** What was found of one kind: its name, and below it the findings, or why there are none. */
final class FoundGroup extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final String id;
    private final Div name = new Div();
    private int found;

    /** @param id unique within the page */
    FoundGroup(String id, String title) {
        this.id = id;
        name.setText(title);
        name.setId(id);
        name.addClassName("chiteki-found-kind");
        getContent().addClassName("chiteki-found");
        getContent().getElement().setAttribute("role", "group").setAttribute("aria-labelledby", id);
        getContent().add(name);
    }

    void show(List<Finding> findings) {
        found = findings.size();
        getContent().removeAll();
        getContent().add(name);
        for (int index = 0; index < findings.size(); index++) {
            getContent().add(option(findings.get(index), id + "-" + index));
        }
        setVisible(!findings.isEmpty());
    }

    /** Says in its place why nothing can be shown. */
    void say(String sentence) {
        found = 0;
        Span words = new Span(sentence);
        words.addClassName("chiteki-found-note");
        getContent().removeAll();
        getContent().add(name, words);
    }

    int found() {
        return found;
    }

    private static Anchor option(Finding finding, String id) {
        Span title = new Span(finding.title());
        title.addClassName("chiteki-found-title");
        Anchor option = new Anchor(finding.href(), "");
        option.add(title);
        if (!finding.detail().isEmpty()) {
            Span detail = new Span(finding.detail());
            detail.addClassName("chiteki-found-detail");
            option.add(detail);
        }
        option.setId(id);
        option.setTabIndex(-1);
        option.getElement().setAttribute("role", "option").setAttribute("aria-selected", "false");
        return option;
    }
}
