package dev.chiteki.server.operator.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** What an act changed: each field with what stood there before and what stands there after. */
final class ChangeList extends Composite<DescriptionList> {

    private static final long serialVersionUID = 1L;

    ChangeList(List<TrailWords.Change> changes) {
        getContent().addClassName("chiteki-change");
        changes.forEach(this::add);
    }

    private void add(TrailWords.Change change) {
        DescriptionList.Description values = new DescriptionList.Description();
        change.before().ifPresent(before -> {
            Span old = new Span(before);
            old.addClassName("chiteki-change-before");
            values.add(old, new Span(" → "));
        });
        values.add(new Span(change.after().orElse("–")));
        getContent().add(new DescriptionList.Term(change.field()), values);
    }
}
