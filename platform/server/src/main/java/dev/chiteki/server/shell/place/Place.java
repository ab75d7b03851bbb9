package dev.chiteki.server.shell.place;

import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * A page that the navigation leads to.
 *
 * @param path without a slash at its beginning
 * @param whole whether all that is below the path counts as this place
 */
public record Place(String title, String path, VaadinIcon icon, boolean whole) {}
