package dev.chiteki.budget.rest;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.rest.Created;
import dev.chiteki.api.rest.Requires;
import dev.chiteki.budget.books.Budget;
import dev.chiteki.budget.books.Permissions;
import dev.chiteki.budget.books.Plans;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The monthly plans of expenditure. */
@Path("plan")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PlanResource {

    private final Plans plans;
    private final Budget budget;

    /** Answers for the region of the moment. */
    public PlanResource(Plans plans, Budget budget) {
        this.plans = plans;
        this.budget = budget;
    }

    /** The plan of the fiscal year that counts; that of today where none is named. */
    @GET
    @Requires(Permissions.READ_ID)
    public PlanAnswer plan(@QueryParam("fiscalYear") @Nullable FiscalYear fiscalYear) {
        FiscalYear year = year(fiscalYear);
        return PlanAnswer.of(year, plans.find(year));
    }

    /** All versions of the fiscal year's plan, the last first. */
    @GET
    @Path("versions")
    @Requires(Permissions.READ_ID)
    public List<PlanAnswer> versions(@QueryParam("fiscalYear") @Nullable FiscalYear fiscalYear) {
        return plans.history(year(fiscalYear)).stream().map(PlanAnswer::of).toList();
    }

    /** Enters a plan, in place of an earlier one. */
    @POST
    @Requires(Permissions.PLAN_ID)
    @Created
    public PlanAnswer enter(@NotNull @Valid PlanInput input) {
        return PlanAnswer.of(plans.enter(input.order()));
    }

    private FiscalYear year(@Nullable FiscalYear named) {
        return named == null ? budget.currentYear() : named;
    }
}
