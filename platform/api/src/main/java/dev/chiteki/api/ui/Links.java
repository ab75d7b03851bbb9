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

    /**
     * The address itself, if it leads into this site.
     *
     * @throws IllegalArgumentException if it leads elsewhere
     */
    static String within(String address) {
        if (!address.startsWith("/") || address.startsWith("//")) {
            throw new IllegalArgumentException(
                    "'" + address + "' is no address of this site: make the link by Links.href.");
        }
        return address;
    }

    /** Opens a view of the plugin in the current page. */
    void open(String path);
}
