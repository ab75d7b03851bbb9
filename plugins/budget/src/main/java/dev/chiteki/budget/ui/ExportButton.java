package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.chiteki.api.japan.FiscalYear;

/** Begins the export of a year's journal and says where its file will be. */
final class ExportButton extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient FiscalYear year;
    private final Span begun = new Span();

    @SuppressWarnings("this-escape")
    ExportButton(Office office, FiscalYear year) {
        this.office = office;
        this.year = year;
        Button export = new Button(office.text("export.open"), click -> begin());
        export.setAriaLabel(office.text("export.open"));
        export.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        begun.getElement().setAttribute("role", "status");
        getContent().addClassName("chiteki-row");
        getContent().add(export, begun);
    }

    private void begin() {
        office.export().begin(year);
        begun.setText(office.text("export.begun"));
    }
}
