package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.chiteki.api.dashboard.WidgetRequest;
import dev.chiteki.api.japan.YenUnit;
import dev.chiteki.budget.books.Outlook;

/** A part of the dashboard that shows one side of a year's outlook, or that no grant was decided for the year. */
final class OutlookWidget extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("this-escape")
    OutlookWidget(Office office, WidgetRequest request, Side side) {
        getContent()
                .add(office.outlooks()
                        .find(request.fiscalYear())
                        .map(outlook -> side.of(office, outlook, request.yenUnit()))
                        .orElseGet(() -> office.noGrant(request.fiscalYear())));
    }

    /** One side of it. */
    @FunctionalInterface
    interface Side {

        Component of(Office office, Outlook outlook, YenUnit unit);
    }
}
