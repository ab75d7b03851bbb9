package dev.chiteki.server.shell.imports;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chiteki.api.imports.RowImport;

/** The button that opens an import. Its dialog stands beside it, so that it goes when the view goes. */
final class ImportButton extends Composite<Span> {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("this-escape")
    ImportButton(RowImport way, ImportServices services, Runnable taken) {
        Button button = new Button(services.texts().get("import.open"), VaadinIcon.UPLOAD_ALT.create());
        button.addClickListener(click -> {
            ImportDialog dialog = new ImportDialog(way, services, taken);
            dialog.addClosedListener(closed -> getContent().remove(dialog));
            getContent().add(dialog);
            dialog.open();
        });
        getContent().addClassName("chiteki-datatable-tool");
        getContent().add(button);
    }
}
