package dev.chiteki.budget;

import dev.chiteki.api.dashboard.Widget;
import dev.chiteki.api.indicator.Indicator;
import dev.chiteki.api.job.Job;
import dev.chiteki.api.plugin.ChitekiPlugin;
import dev.chiteki.api.plugin.Offer;
import dev.chiteki.api.plugin.Plugin;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.search.Search;
import dev.chiteki.api.security.Permission;
import dev.chiteki.api.ui.View;
import dev.chiteki.budget.books.Budget;
import dev.chiteki.budget.books.FundsDesk;
import dev.chiteki.budget.books.Outlooks;
import dev.chiteki.budget.books.Permissions;
import dev.chiteki.budget.books.Plans;
import dev.chiteki.budget.books.Provision;
import dev.chiteki.budget.books.YearEnd;
import dev.chiteki.budget.indicators.BudgetIndicators;
import dev.chiteki.budget.paper.BoardPaper;
import dev.chiteki.budget.rest.BoardPaperResource;
import dev.chiteki.budget.rest.BudgetResource;
import dev.chiteki.budget.rest.OutlookResource;
import dev.chiteki.budget.rest.PlanResource;
import dev.chiteki.budget.rest.ReturnsResource;
import dev.chiteki.budget.ui.BudgetPages;
import dev.chiteki.funds.FundsLedger;
import dev.chiteki.funds.event.SpendingReversed;
import java.util.List;

/** The plugin that keeps a region's subsidies. */
@ChitekiPlugin(
        id = "budget",
        changelog = "db/changelog.xml",
        appendOnly = {"budget_document", "budget_posting", "budget_plan", "budget_plan_month", "budget_ordered_spending"
        })
public final class BudgetPlugin implements Plugin {

    private final PluginContext context;
    private final Budget budget;
    private final Plans plans;
    private final Outlooks outlooks;
    private final BoardPaper paper;
    private final BudgetPages pages;

    /** Called by the platform. */
    public BudgetPlugin(PluginContext context) {
        this.context = context;
        this.budget = new Budget(context);
        this.plans = new Plans(context);
        this.outlooks = new Outlooks(context, plans);
        this.paper = new BoardPaper(context, budget, outlooks);
        this.pages = new BudgetPages(context, budget, plans, outlooks, paper);
    }

    @Override
    public List<Permission> permissions() {
        return Permissions.all();
    }

    @Override
    public List<View> views() {
        return pages.views();
    }

    @Override
    public List<Widget> widgets() {
        return pages.widgets();
    }

    @Override
    public List<Indicator> indicators() {
        return new BudgetIndicators(outlooks).all();
    }

    @Override
    public List<Search> searches() {
        return pages.searches();
    }

    @Override
    public List<Job> jobs() {
        return List.of(new YearEnd(context).job());
    }

    @Override
    public List<Object> resources() {
        return List.of(
                new BudgetResource(budget, context),
                new PlanResource(plans, budget),
                new OutlookResource(outlooks, budget),
                new BoardPaperResource(paper, budget, context),
                new ReturnsResource(context));
    }

    @Override
    public List<Class<?>> entities() {
        return Budget.entities();
    }

    @Override
    public List<Class<? extends Record>> events() {
        return List.of(SpendingReversed.class);
    }

    @Override
    public List<Offer<?>> offers() {
        return List.of(new Offer<>(FundsLedger.class, new FundsDesk(context, budget)));
    }

    @Override
    public void provision() {
        new Provision(context).run();
    }
}
