package dev.chiteki.server.operator.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.database.Slice;

/** Steps through the rows of a long list, which are read page by page. */
final class Pager extends Composite<Div> {

    static final int ROWS = 50;
    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private final Span where = new Span();
    private final Button back = new Button(VaadinIcon.ANGLE_LEFT.create());
    private final Button on = new Button(VaadinIcon.ANGLE_RIGHT.create());
    private int offset;

    /** @param turned reads and shows the rows anew, and says with {@link #showsOf} how many there are */
    Pager(Texts texts, Runnable turned) {
        this.texts = texts;
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        on.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        back.setAriaLabel(texts.get("operator.pager.back"));
        on.setAriaLabel(texts.get("operator.pager.on"));
        back.addClickListener(click -> turn(-ROWS, turned));
        on.addClickListener(click -> turn(ROWS, turned));
        where.getElement().setAttribute("role", "status");
        getContent().addClassName("chiteki-pager");
        getContent().add(where, back, on);
    }

    /** The rows to be shown. */
    Slice slice() {
        return new Slice(offset, ROWS);
    }

    /** Begins again, because something else is looked for. */
    void begin() {
        offset = 0;
    }

    /** Says how many rows there are in all. */
    void showsOf(long all) {
        long last = Math.min(offset + (long) ROWS, all);
        where.setText(
                all == 0
                        ? texts.get("operator.pager.none")
                        : texts.get("operator.pager.where", offset + 1L, last, all));
        back.setEnabled(offset > 0);
        on.setEnabled(last < all);
        back.setVisible(all > ROWS);
        on.setVisible(all > ROWS);
    }

    private void turn(int rows, Runnable turned) {
        offset = Math.max(0, offset + rows);
        turned.run();
    }
}
