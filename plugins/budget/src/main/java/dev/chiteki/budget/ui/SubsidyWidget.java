package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.chiteki.api.dashboard.WidgetRequest;
import dev.chiteki.api.japan.FiscalYear;

/** Subsidy, allocated, spent, left: the President's four figures. */
final class SubsidyWidget extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("this-escape")
    SubsidyWidget(Office office, WidgetRequest request) {
        FiscalYear year = request.fiscalYear();
        getContent()
                .add(office.budget()
                        .findSummary(year)
                        .map(summary -> Figures.of(office, summary))
                        .orElseGet(() -> Look.empty(office.text("overview.no-grant", year))));
    }
}
