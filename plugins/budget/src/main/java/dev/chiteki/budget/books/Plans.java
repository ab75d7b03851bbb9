package dev.chiteki.budget.books;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.budget.outlook.MonthlyAmounts;
import dev.chiteki.budget.outlook.PlanRules;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The monthly plans of expenditure. A new version takes the place of the one before, which stays. */
public final class Plans {

    private static final int LONGEST_REASON = 400;

    private final PluginContext context;

    /** Works for the region and person of the moment. */
    public Plans(PluginContext context) {
        this.context = context;
    }

    /** The plan of the year that counts, if there is one. */
    public Optional<Plan> find(FiscalYear year) {
        return context.database().read(entities -> last(entities, year));
    }

    /** All versions of the year's plan, the last first. */
    public List<Plan> history(FiscalYear year) {
        return context.database().read(entities -> versions(entities, year)
                .map(version -> plan(entities, year, version))
                .toList());
    }

    /**
     * Enters a plan.
     *
     * @throws ChitekiException {@code budget.plan-…}: REFUSED by a rule, INVALID without a reason, CONFLICT where another
     *     one has been entered meanwhile
     */
    public Plan enter(PlanOrder order) {
        context.user().require(Permissions.PLAN);
        FiscalYear year = order.months().year();
        return context.database().write(entities -> {
            // Whoever plans or books in the year goes one by one.
            BudgetYear row = entities.find(BudgetYear.class, year.year(), LockModeType.PESSIMISTIC_WRITE);
            if (row == null) {
                throw ChitekiException.refused(Reason.at("fiscalYear", "budget.year-unknown", year));
            }
            Optional<Plan> before = last(entities, year);
            int revision = before.map(Plan::revision).orElse(0);
            requireExpected(order, before, revision);
            String reason = reason(order.reason(), revision);
            Yen subsidy = new Statements(entities).summary(year).orElseThrow().subsidy();
            PlanRules.require(order.months(), subsidy, row.decidedOn());
            write(entities, new PlanVersion(year, revision + 1, reason, stamp()), order.months());
            return last(entities, year).orElseThrow();
        });
    }

    private static void write(EntityManager entities, PlanVersion version, MonthlyAmounts months) {
        entities.persist(version);
        for (int place = 0; place < MonthlyAmounts.MONTHS; place++) {
            entities.persist(new PlannedMonth(version, place, months.at(place)));
        }
        entities.flush();
    }

    private static void requireExpected(PlanOrder order, Optional<Plan> now, int revision) {
        Integer expected = order.expectedRevision();
        if (expected != null && expected != revision) {
            throw ChitekiException.conflict(Reason.at(
                    "expectedRevision",
                    "budget.plan-changed",
                    revision,
                    now.map(Plan::recordedBy).orElse("")));
        }
    }

    private static String reason(@Nullable String given, int revision) {
        String reason = given == null ? "" : given.strip();
        if (revision > 0 && reason.isEmpty()) {
            throw ChitekiException.invalid(Reason.at("reason", "budget.plan-reason-missing"));
        }
        if (reason.length() > LONGEST_REASON) {
            throw ChitekiException.invalid(
                    Reason.at("reason", "budget.text-too-long", reason.length(), LONGEST_REASON));
        }
        return reason;
    }

    private Stamp stamp() {
        LocalDateTime now = LocalDateTime.ofInstant(context.clock().now(), ZoneOffset.UTC);
        return new Stamp(context.user().accountName(), now, null, null);
    }

    private static Optional<Plan> last(EntityManager entities, FiscalYear year) {
        return versions(entities, year).findFirst().map(version -> plan(entities, year, version));
    }

    private static java.util.stream.Stream<PlanVersion> versions(EntityManager entities, FiscalYear year) {
        return entities
                .createQuery(
                        "select v from PlanVersion v where v.fiscalYear = :year order by v.revision desc",
                        PlanVersion.class)
                .setParameter("year", year.year())
                .getResultList()
                .stream();
    }

    private static Plan plan(EntityManager entities, FiscalYear year, PlanVersion version) {
        List<Yen> amounts = entities.createQuery(
                        "select m from PlannedMonth m where m.planId = :plan order by m.place", PlannedMonth.class)
                .setParameter("plan", version.id())
                .getResultStream()
                .map(PlannedMonth::amount)
                .toList();
        return new Plan(
                version.revision(),
                new MonthlyAmounts(year, amounts),
                version.reason(),
                version.recordedBy(),
                version.recordedAt());
    }
}
