package dev.chiteki.budget.books;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.budget.ledger.Balances;
import dev.chiteki.budget.ledger.Bookkeeping;
import dev.chiteki.budget.ledger.DocumentKind;
import dev.chiteki.budget.ledger.Draft;
import dev.chiteki.budget.ledger.YearBooks;
import jakarta.persistence.EntityManager;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;

/** Writes what a region's books hold from the first day: its cost categories and the grants decided for it. */
public final class Provision {

    /** No person acts while a region is provisioned, or when the time of a reservation is over. */
    static final String PLATFORM = "platform";

    private final PluginContext context;

    /** Works for the region of the moment. */
    public Provision(PluginContext context) {
        this.context = context;
    }

    /** Writes it, and leaves what is there already as it is. */
    public void run() {
        DeclaredBudget declared = DeclaredBudget.of(context.settings().values());
        context.database().write(entities -> {
            provideCategories(entities, declared);
            declared.grants().forEach(grant -> provideGrant(entities, grant));
            return declared.grants().size();
        });
    }

    private void provideCategories(EntityManager entities, DeclaredBudget declared) {
        int place = 0;
        for (DeclaredBudget.DeclaredCategory category : declared.categories()) {
            place++;
            if (entities.find(CostCategory.class, category.category().code()) == null) {
                entities.persist(new CostCategory(category.category(), place, category.from(), category.certainty()));
            }
        }
        entities.flush();
    }

    private void provideGrant(EntityManager entities, DeclaredBudget.Grant grant) {
        FiscalYear year = grant.year();
        if (entities.find(BudgetYear.class, year.year()) != null) {
            return;
        }
        entities.persist(new BudgetYear(year, grant.decidedOn(), grant.certainty()));
        entities.flush();
        Heading heading = new Heading(
                DocumentKind.GRANT_DECISION,
                grant.decidedOn(),
                "",
                grant.amount(),
                Payee.NOBODY,
                "",
                "",
                null,
                null,
                null,
                null,
                null);
        Draft draft = new Draft(heading.kind(), heading.date(), "", heading.amount(), null);
        YearBooks empty = new YearBooks(year, grant.decidedOn(), Set.of(), Balances.EMPTY);
        LocalDateTime now = LocalDateTime.ofInstant(context.clock().now(), ZoneOffset.UTC);
        OpenLedger.lock(entities, year)
                .append(
                        heading,
                        Bookkeeping.book(draft, empty, context.clock().today()),
                        new Stamp(PLATFORM, now, null, null));
    }
}
