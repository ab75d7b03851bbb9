package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.ui.ViewRequest;
import dev.chiteki.budget.books.Permissions;
import dev.chiteki.budget.books.YearSummary;
import java.util.List;

/** How the fiscal year stands. */
final class OverviewView extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;

    @SuppressWarnings("this-escape")
    OverviewView(Office office, ViewRequest request) {
        this.office = office;
        FiscalYear year = office.year(request);
        List<FiscalYear> years = office.budget().years();
        Div column = Look.column();
        if (years.size() > 1) {
            column.add(yearChoice(years, year));
        }
        office.budget()
                .findSummary(year)
                .ifPresentOrElse(
                        summary -> addSummary(column, summary),
                        () -> column.add(Look.empty(office.text("overview.no-grant", year))));
        getContent().add(column);
    }

    private void addSummary(Div column, YearSummary summary) {
        column.add(Figures.of(office, summary));
        if (!summary.allocated().isPositive() && office.context().user().may(Permissions.ALLOCATE)) {
            column.add(Look.row(
                    Look.empty(office.text("overview.nothing-allocated")),
                    office.link("allocation?fiscalYear=" + summary.year(), office.text("overview.allocate"))));
        }
        column.add(new CategoryTable(office, summary));
    }

    private Select<FiscalYear> yearChoice(List<FiscalYear> years, FiscalYear chosen) {
        Select<FiscalYear> choice = new Select<>();
        choice.setLabel(office.text("fiscal-year"));
        choice.setItemLabelGenerator(office::format);
        choice.setItems(years);
        choice.setValue(chosen);
        choice.addValueChangeListener(change -> office.context().links().open("?fiscalYear=" + change.getValue()));
        return choice;
    }
}
