package dev.chiteki.api.table;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** A table as the platform shows it, made by {@link dev.chiteki.api.ui.Parts#table}. */
@ProviderType
public abstract class DataTable<T> extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    /** For the platform. */
    protected DataTable() {}

    /**
     * Reads count, sums and the rows in sight anew. What is filtered and opened stays; no row is chosen any more, for those
     * that were may have changed.
     */
    public abstract void refresh();

    /**
     * Shows the row of that key beside the table, as by {@link TableDefinition#opening}.
     *
     * @throws IllegalStateException if the definition says nothing of opening
     */
    public abstract void open(String key);

    /** By what the rows are narrowed now. */
    public abstract List<Filter> filters();
}
