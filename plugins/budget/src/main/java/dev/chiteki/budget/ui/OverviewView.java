package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.YenUnit;
import dev.chiteki.api.ui.ViewRequest;
import dev.chiteki.budget.books.Outlook;
import dev.chiteki.budget.books.Permissions;
import java.util.List;

/** How the fiscal year stands and where it is heading, with every figure open down to its documents. */
final class OverviewView extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient FiscalYear year;
    private final Div content = Look.column();

    @SuppressWarnings("this-escape")
    OverviewView(Office office, ViewRequest request) {
        this.office = office;
        this.year = office.year(request);
        List<FiscalYear> years = office.budget().years();
        Div head = Look.row(office.context().parts().yenUnitChoice(this::show));
        if (years.size() > 1) {
            head.addComponentAsFirst(yearChoice(years, year));
        }
        getContent().add(Look.column(head, content));
        show();
    }

    private void show() {
        content.removeAll();
        office.outlooks().find(year).ifPresentOrElse(this::show, () -> content.add(office.noGrant(year)));
    }

    private void show(Outlook outlook) {
        YenUnit unit = office.context().parts().yenUnit();
        BoardPaperLinks.of(office, year).ifPresent(content::add);
        content.add(Look.card(office.text("overview.figures", year), YearFigures.of(office, outlook, unit)));
        if (!outlook.summary().allocated().isPositive()) {
            content.add(notAllocated());
        }
        content.add(
                Look.pair(
                        Look.card(office.text("widget.course"), CourseChart.of(office, outlook, unit)),
                        Look.card(office.text("widget.categories"), CategoryChart.of(office, outlook, unit))),
                Look.pair(
                        Look.card(office.text("widget.risks"), new RiskTable(office, outlook, unit)),
                        Look.card(office.text("widget.waiting"), new WaitingTable(office, outlook, unit))),
                CategoryTable.of(office, outlook.summary()),
                new ExportButton(office, year));
    }

    private Component notAllocated() {
        Div row = Look.row(office.context().parts().empty(office.text("overview.nothing-allocated")));
        if (office.context().user().may(Permissions.ALLOCATE)) {
            row.add(office.link("allocation?fiscalYear=" + year, office.text("overview.allocate")));
        }
        return row;
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
