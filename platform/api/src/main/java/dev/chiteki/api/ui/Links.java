package dev.chiteki.api.ui;

import com.vaadin.flow.component.Component;
import org.osgi.annotation.versioning.ProviderType;

/** The addresses of the plugin's own views in the current region. */
@ProviderType
public interface Links {

    /** The address of a view, such as {@code /sapporo/budget/entries/42}, from its path within the plugin. */
    String href(String path);

    /** A link to a view of the plugin that opens within the shell. */
    Component anchor(String path, String text);

    /** Opens a view of the plugin in the current page. */
    void open(String path);
}
