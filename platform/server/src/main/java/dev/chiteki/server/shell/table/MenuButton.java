package dev.chiteki.server.shell.table;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;

/** A button that opens a small panel below it. */
final class MenuButton extends Composite<Span> {

    private static final long serialVersionUID = 1L;

    private final Popover panel = new Popover();

    private final Button button;

    /** @param filled called before the panel is shown */
    @SuppressWarnings("this-escape")
    MenuButton(VaadinIcon icon, String label, Component content, Runnable filled) {
        button = new Button(label, icon.create());
        button.setAriaLabel(label);
        button.getElement().setAttribute("aria-haspopup", "dialog");
        panel.setTarget(button);
        panel.setPosition(PopoverPosition.BOTTOM_START);
        panel.setModal(true);
        panel.setAutofocus(true);
        panel.getElement().setAttribute("aria-label", label);
        panel.add(content);
        panel.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                filled.run();
            }
        });
        getContent().addClassNames("chiteki-datatable-tool", "chiteki-datatable-menu-button");
        getContent().add(button, panel);
    }

    /** The same with the icon alone; the words are for those who listen or linger. */
    MenuButton small() {
        getContent().addClassName("chiteki-datatable-help");
        button.setTooltipText(button.getText());
        button.setText("");
        button.addThemeVariants(ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_TERTIARY);
        return this;
    }

    void close() {
        panel.setOpened(false);
    }
}
