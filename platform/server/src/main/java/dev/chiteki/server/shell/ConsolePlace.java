package dev.chiteki.server.shell;

import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * A page of the operator's console in the navigation; each is a bean, in their order.
 *
 * @param titleKey the platform's text that names it
 * @param path without a slash at its beginning
 */
public record ConsolePlace(String titleKey, String path, VaadinIcon icon) {}
