package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.YenUnit;
import dev.chiteki.api.ui.ViewRequest;
import dev.chiteki.budget.books.Outlook;

/** What may lapse with the year, what waits, and how the forecast comes about: each opens down to its documents. */
final class RisksView extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient FiscalYear year;

    @SuppressWarnings("this-escape")
    RisksView(Office office, ViewRequest request) {
        this.office = office;
        this.year = office.year(request);
        show();
    }

    private void show() {
        getContent().removeAll();
        Div column = Look.column(Look.row(office.context().parts().yenUnitChoice(this::show)));
        office.outlooks()
                .find(year)
                .ifPresentOrElse(outlook -> addOutlook(column, outlook), () -> column.add(office.noGrant(year)));
        getContent().add(column);
    }

    private void addOutlook(Div column, Outlook outlook) {
        YenUnit unit = office.context().parts().yenUnit();
        column.add(
                Look.card(office.text("widget.risks"), new RiskTable(office, outlook, unit)),
                Look.card(office.text("widget.waiting"), new WaitingTable(office, outlook, unit)),
                Look.card(office.text("widget.course"), CourseChart.of(office, outlook, unit)),
                new Paragraph(office.text("risk.rule")));
    }
}
