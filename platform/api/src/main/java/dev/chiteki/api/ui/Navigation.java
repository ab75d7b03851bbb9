package dev.chiteki.api.ui;

import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * A place in the navigation.
 *
 * @param order smaller is higher, among the entries of the same plugin
 */
public record Navigation(VaadinIcon icon, int order) {}
