package dev.chiteki.api.ui;

import com.vaadin.flow.component.Component;
import dev.chiteki.api.security.Permission;
import java.util.function.Supplier;

/**
 * A part of the region's dashboard. One that fails shows so in its own place and harms no other.
 *
 * @param id unique within the plugin: lower-case letters, digits and hyphens
 * @param titleKey the key of the title in the plugin's texts; the platform shows it above the content
 * @param permission without which it is not shown
 * @param order smaller comes first
 * @param content makes the content anew each time the dashboard is shown
 */
public record Widget(
        String id, String titleKey, Permission permission, int order, Supplier<? extends Component> content) {}
