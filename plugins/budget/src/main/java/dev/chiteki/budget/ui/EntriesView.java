package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.table.BulkAct;
import dev.chiteki.api.table.DataTable;
import dev.chiteki.api.table.TableDefinition;
import dev.chiteki.api.ui.ViewRequest;
import dev.chiteki.budget.books.Category;
import dev.chiteki.budget.books.Entry;
import dev.chiteki.budget.books.Permissions;
import dev.chiteki.budget.ledger.DocumentNumber;
import java.util.List;

/** The journal of a fiscal year, newest first, with the chosen document beside it. */
final class EntriesView extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient FiscalYear year;
    private final transient List<Category> categories;
    private final DataTable<Entry> table;

    @SuppressWarnings("this-escape")
    EntriesView(Office office, ViewRequest request) {
        this.office = office;
        this.year = year(office, request);
        this.categories = office.budget().categories(year);
        this.table = office.context().parts().table(definition());
        getContent().add(table);
        request.segment(0).ifPresent(table::open);
    }

    /** The year that is asked for, else that of the document in the address. */
    private static FiscalYear year(Office office, ViewRequest request) {
        return request.parameter("fiscalYear").isPresent()
                ? office.year(request)
                : request.segment(0)
                        .map(number -> DocumentNumber.parse("id", number).year())
                        .orElseGet(office::year);
    }

    private TableDefinition<Entry> definition() {
        TableDefinition<Entry> journal =
                JournalColumns.table(office, year, categories).opening(this::detail);
        List<FiscalYear> years = office.budget().years();
        if (years.size() > 1) {
            journal = journal.offering(yearChoice(years));
        }
        if (!office.context().user().may(Permissions.BOOK)) {
            return journal;
        }
        return journal.offering(office.context().parts().importing(EntryImport.of(office, categories), this::refresh))
                .offering(office.link("entries/new?fiscalYear=" + year, office.text("view.new-entry")))
                .acting(new BulkAct<>(office.text("payments.act"), this::pay));
    }

    private Component detail(String key) {
        DocumentNumber number = DocumentNumber.parse("id", key);
        return new EntryPanel(office, office.budget().detail(number), categories, reversal -> {
            table.refresh();
            table.open(key);
        });
    }

    private Component yearChoice(List<FiscalYear> years) {
        Select<FiscalYear> choice = new Select<>();
        choice.setAriaLabel(office.text("fiscal-year"));
        choice.setItemLabelGenerator(office::format);
        choice.setItems(years);
        choice.setValue(year);
        choice.addValueChangeListener(
                change -> office.context().links().open("entries?fiscalYear=" + change.getValue()));
        return choice;
    }

    /** The dialog stands within the view, so that it goes with it. */
    private void pay(List<Entry> chosen) {
        Dialog dialog = new PaymentDialog(office, chosen, this::refresh);
        dialog.addClosedListener(closed -> getContent().remove(dialog));
        getContent().add(dialog);
        dialog.open();
    }

    private void refresh() {
        table.refresh();
    }
}
