package dev.chiteki.server.operator.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of the console that lists what fits its fields, slice by slice. */
abstract class ListingView extends ConsoleView {

    private static final long serialVersionUID = 1L;

    private final Div place = new Div();
    private transient @Nullable Pager pager;

    /** @param manual the name of the page that explains it, among the platform's */
    ListingView(ConsoleParts parts, String titleKey, String manual) {
        super(parts, titleKey, manual);
    }

    /** What stands above the rows, in the reader's language. */
    abstract List<Component> tools();

    /** Shows the pager's slice in the place, and tells the pager how many rows there are in all. */
    abstract void list(Div place, Pager pager);

    @Override
    final void fill(Div whole) {
        Div tools = new Div();
        tools.add(tools());
        tools.addClassNames("chiteki-row", "chiteki-tools");
        Pager turning = new Pager(texts(), this::refresh);
        pager = turning;
        Div rows = new Div(place, turning);
        rows.addClassName("chiteki-listing");
        whole.add(tools, rows);
        refresh();
    }

    @Override
    final void refresh() {
        Pager turning = pager;
        if (turning != null) {
            list(place, turning);
        }
    }

    /** Lists from the beginning again whenever a person has changed one of the fields. */
    final void narrowedBy(HasValue<?, ?>... fields) {
        for (HasValue<?, ?> field : fields) {
            field.addValueChangeListener(change -> {
                if (change.isFromClient() && pager != null) {
                    pager.begin();
                    refresh();
                }
            });
        }
    }

    /** Lets people choose one of the items, or all of them; what was chosen stays so. */
    final <T> void offer(Select<T> field, String labelKey, Collection<T> items, Function<T, String> name) {
        T chosen = field.getValue();
        String all = texts().get("operator.all");
        field.setLabel(texts().get(labelKey));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(all);
        field.setItems(items);
        field.setItemLabelGenerator(item -> item == null ? all : name.apply(item));
        field.setValue(chosen);
    }
}
