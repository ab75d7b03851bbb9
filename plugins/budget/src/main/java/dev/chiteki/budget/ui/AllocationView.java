package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.ui.ViewRequest;

/** Gives the unallocated subsidy to cost categories, where there is one. */
final class AllocationView extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("this-escape")
    AllocationView(Office office, ViewRequest request) {
        FiscalYear year = office.year(request);
        getContent()
                .add(office.budget()
                        .findSummary(year)
                        .<Component>map(summary -> new AllocationForm(office, summary))
                        .orElseGet(() -> Look.empty(office.text("overview.no-grant", year))));
    }
}
