package dev.chiteki.budget.rest;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.rest.Requires;
import dev.chiteki.budget.books.Budget;
import dev.chiteki.budget.books.Outlooks;
import dev.chiteki.budget.books.Permissions;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Where fiscal years are heading. */
@Path("outlook")
@Produces(MediaType.APPLICATION_JSON)
public final class OutlookResource {

    private final Outlooks outlooks;
    private final Budget budget;

    /** Answers for the region of the moment. */
    public OutlookResource(Outlooks outlooks, Budget budget) {
        this.outlooks = outlooks;
        this.budget = budget;
    }

    /** Plan, expenditure and forecast by month, money at risk of lapsing, and what waits. */
    @GET
    @Requires(Permissions.READ_ID)
    public OutlookAnswer outlook(@QueryParam("fiscalYear") @Nullable FiscalYear fiscalYear) {
        FiscalYear year = fiscalYear == null ? budget.currentYear() : fiscalYear;
        return outlooks.find(year)
                .map(outlook -> OutlookAnswer.of(outlook, outlooks.waiting(year)))
                .orElseThrow(() -> ChitekiException.notFound(Reason.at("fiscalYear", "budget.year-unknown", year)));
    }
}
