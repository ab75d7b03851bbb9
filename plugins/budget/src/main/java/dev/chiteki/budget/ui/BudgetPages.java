package dev.chiteki.budget.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chiteki.api.dashboard.Widget;
import dev.chiteki.api.dashboard.WidgetSize;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.search.Search;
import dev.chiteki.api.security.Role;
import dev.chiteki.api.ui.Navigation;
import dev.chiteki.api.ui.View;
import dev.chiteki.budget.books.Budget;
import dev.chiteki.budget.books.Outlooks;
import dev.chiteki.budget.books.Permissions;
import dev.chiteki.budget.books.Plans;
import dev.chiteki.budget.paper.BoardPaper;
import dev.chiteki.budget.paper.JournalExport;
import java.util.List;

/** The pages and widgets of the books. */
public final class BudgetPages {

    private final Office office;

    /** Shows the books of the region of the moment. */
    public BudgetPages(PluginContext context, Budget budget, Plans plans, Outlooks outlooks, BoardPaper paper) {
        this.office = new Office(context, budget, plans, outlooks, paper, new JournalExport(context, budget));
    }

    /** The pages. */
    public List<View> views() {
        return List.of(
                View.of("", "view.overview", Permissions.READ, request -> new OverviewView(office, request))
                        .explainedBy("overview")
                        .at(new Navigation(VaadinIcon.CHART_GRID, 1)),
                View.of("entries", "view.entries", Permissions.READ, request -> new EntriesView(office, request))
                        .explainedBy("journal")
                        .at(new Navigation(VaadinIcon.RECORDS, 2)),
                View.of("entries/new", "view.new-entry", Permissions.BOOK, request -> new NewEntryView(office, request))
                        .explainedBy("entry")
                        .at(new Navigation(VaadinIcon.PLUS_CIRCLE_O, 3)),
                View.of(
                                "allocation",
                                "view.allocation",
                                Permissions.ALLOCATE,
                                request -> new AllocationView(office, request))
                        .explainedBy("allocation")
                        .at(new Navigation(VaadinIcon.SPLIT, 4)),
                View.of("plan", "view.plan", Permissions.READ, request -> new PlanView(office, request))
                        .explainedBy("plan")
                        .at(new Navigation(VaadinIcon.CALENDAR_CLOCK, 5)),
                View.of("returns", "view.returns", Permissions.READ, request -> new ReturnsView(office))
                        .explainedBy("returns")
                        .at(new Navigation(VaadinIcon.CALC, 6)),
                View.of("risks", "view.risks", Permissions.READ, request -> new RisksView(office, request))
                        .explainedBy("plan"),
                View.of("figures", "view.derivation", Permissions.READ, request -> new DerivationView(office, request))
                        .explainedBy("overview"),
                View.of("categories", "view.category", Permissions.READ, request -> new CategoryView(office, request))
                        .explainedBy("overview"));
    }

    /** What people find by words. */
    public List<Search> searches() {
        return List.of(new Search("search.documents", Permissions.READ, new DocumentSearch(office)::find));
    }

    /** The parts of the dashboard. Who books sees first what waits; everybody else, how the year stands. */
    public List<Widget> widgets() {
        return List.of(
                widget("subsidy", "widget.subsidy", YearFigures::of)
                        .sized(WidgetSize.WIDE)
                        .at(10),
                widget("course", "widget.course", CourseChart::of).at(20),
                widget("categories", "widget.categories", CategoryChart::of).at(30),
                widget("risks", "widget.risks", RiskTable::new).at(40),
                widget("waiting", "widget.waiting", WaitingTable::new)
                        .at(5, Role.SECRETARIAT)
                        .at(50));
    }

    private Widget widget(String id, String titleKey, OutlookWidget.Side side) {
        return Widget.of(id, titleKey, Permissions.READ, request -> new OutlookWidget(office, request, side));
    }
}
