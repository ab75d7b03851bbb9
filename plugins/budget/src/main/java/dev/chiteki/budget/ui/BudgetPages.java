package dev.chiteki.budget.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chiteki.api.dashboard.Widget;
import dev.chiteki.api.dashboard.WidgetSize;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.ui.Navigation;
import dev.chiteki.api.ui.View;
import dev.chiteki.budget.books.Budget;
import dev.chiteki.budget.books.Permissions;
import java.util.List;

/** The pages and widgets of the books. */
public final class BudgetPages {

    private final Office office;

    /** Shows the books of the region of the moment. */
    public BudgetPages(PluginContext context, Budget budget) {
        this.office = new Office(context, budget);
    }

    /** The pages. */
    public List<View> views() {
        return List.of(
                View.of("", "view.overview", Permissions.READ, request -> new OverviewView(office, request))
                        .at(new Navigation(VaadinIcon.CHART_GRID, 1)),
                View.of("entries", "view.entries", Permissions.READ, request -> new EntriesView(office, request))
                        .at(new Navigation(VaadinIcon.RECORDS, 2)),
                View.of("entries/new", "view.new-entry", Permissions.BOOK, request -> new NewEntryView(office, request))
                        .at(new Navigation(VaadinIcon.PLUS_CIRCLE_O, 3)),
                View.of(
                                "allocation",
                                "view.allocation",
                                Permissions.ALLOCATE,
                                request -> new AllocationView(office, request))
                        .at(new Navigation(VaadinIcon.SPLIT, 4)),
                View.of("returns", "view.returns", Permissions.READ, request -> new ReturnsView(office))
                        .at(new Navigation(VaadinIcon.CALC, 5)),
                View.of("categories", "view.category", Permissions.READ, request -> new CategoryView(office, request)));
    }

    /** The parts of the dashboard. */
    public List<Widget> widgets() {
        return List.of(
                Widget.of("subsidy", "widget.subsidy", Permissions.READ, request -> new SubsidyWidget(office, request))
                        .sized(WidgetSize.WIDE)
                        .at(10),
                Widget.of(
                                "categories",
                                "widget.categories",
                                Permissions.READ,
                                request -> new CategoriesWidget(office, request))
                        .sized(WidgetSize.WIDE)
                        .at(20));
    }
}
