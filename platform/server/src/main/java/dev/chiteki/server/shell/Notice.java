package dev.chiteki.server.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.List;

/** A message above the page. One about a failure stays until it is read and closed. */
public final class Notice {

    private static final int BRIEFLY = 5000;

    private Notice() {}

    /** Says what failed. */
    public static void ofFailure(List<String> sentences, String closeLabel) {
        Div words = new Div();
        sentences.forEach(sentence -> words.add(new Paragraph(sentence)));
        Notification notification = new Notification();
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> notification.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        close.setAriaLabel(closeLabel);
        Div row = new Div(VaadinIcon.WARNING.create(), words, close);
        row.addClassName("chiteki-notice");
        notification.add(row);
        notification.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notification.setAssertive(true);
        notification.setPosition(Position.TOP_CENTER);
        notification.open();
    }

    /** Says what was done. */
    public static void ofSuccess(String sentence) {
        Notification notification = new Notification(sentence, BRIEFLY, Position.TOP_CENTER);
        notification.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
        notification.open();
    }
}
