package dev.chiteki.server.shell.table.filter;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import dev.chiteki.api.table.Filter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The inputs for the filter of one column. */
interface FilterField {

    /** The id of the column. */
    String column();

    /** The inputs, in their order. */
    List<Component> inputs();

    /** What a person entered. */
    Optional<Filter> value();

    /** Shows a filter of the column, or none, without telling anybody. */
    void show(@Nullable Filter filter);

    /** Calls it after a person, and not the page itself, has changed what stands in the input. */
    static void tell(HasValue<?, ?> input, Runnable changed) {
        input.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
    }
}
