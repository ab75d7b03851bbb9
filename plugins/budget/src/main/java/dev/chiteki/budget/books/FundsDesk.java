package dev.chiteki.budget.books;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.budget.ledger.DocumentNumber;
import dev.chiteki.funds.CommitmentRequest;
import dev.chiteki.funds.Eligibility;
import dev.chiteki.funds.Eligibility.Objection;
import dev.chiteki.funds.FundsDocument;
import dev.chiteki.funds.FundsLedger;
import dev.chiteki.funds.FundsLine;
import dev.chiteki.funds.FundsRequest;
import dev.chiteki.funds.FundsState;
import dev.chiteki.funds.ReleaseRequest;
import dev.chiteki.funds.ReservationRequest;
import dev.chiteki.funds.Spending;
import dev.chiteki.funds.SpendingPart;
import dev.chiteki.funds.SpendingRequest;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The door for other plugins: they set aside, bind and spend the money of a cost category, in their own transaction. */
public final class FundsDesk implements FundsLedger {

    private final PluginContext context;
    private final Budget budget;

    /** Works for the region of the moment. */
    public FundsDesk(PluginContext context, Budget budget) {
        this.context = context;
        this.budget = budget;
    }

    @Override
    public List<FundsLine> lines(FiscalYear year) {
        return budget.findSummary(year)
                .map(summary -> summary.categories().stream()
                        .map(one -> new FundsLine(year, one.category().code()))
                        .toList())
                .orElse(List.of());
    }

    @Override
    public String name(FundsLine line) {
        return budget.categories(line.year()).stream()
                .filter(category -> category.code().equals(line.code()))
                .map(category -> category.name(context.texts().locale()))
                .findFirst()
                .orElse(line.code());
    }

    @Override
    public Yen available(FundsLine line) {
        return context.database()
                .read(entities -> assessment(entities).available(line.year(), line.code()))
                .orElseThrow(() -> ChitekiException.notFound(
                        Reason.at("category", "budget.category-unknown", line.code(), line.year())));
    }

    @Override
    public Eligibility eligibility(FundsRequest request) {
        return context.database().read(entities -> {
            List<Reason> reasons;
            try {
                reasons = assessment(entities).objections(FundsOrder.of(request, new Statements(entities)));
            } catch (ChitekiException refused) {
                reasons = refused.reasons();
            }
            return new Eligibility(reasons.stream().map(this::worded).toList());
        });
    }

    @Override
    public FundsDocument reserve(ReservationRequest request) {
        return book(request);
    }

    @Override
    public FundsDocument commit(CommitmentRequest request) {
        return book(request);
    }

    @Override
    public Spending spend(SpendingRequest request) {
        return spending(book(request));
    }

    @Override
    public Spending spend(SpendingPart request) {
        return spending(book(request));
    }

    @Override
    public FundsDocument release(ReleaseRequest request) {
        return book(request);
    }

    @Override
    public Optional<FundsDocument> find(String key) {
        return context.database().read(entities -> new FundsDocuments(context, entities).find(key));
    }

    @Override
    public List<FundsDocument> find(FiscalYear year, FundsState state) {
        return context.database().read(entities -> new FundsDocuments(context, entities).find(year, state));
    }

    private FundsDocument book(FundsRequest request) {
        return context.database().write(entities -> {
            lock(entities, request);
            FundsOrder order = FundsOrder.of(request, new Statements(entities));
            DocumentNumber number = budget.bookIn(entities, order);
            entities.flush();
            if (request instanceof SpendingRequest || request instanceof SpendingPart) {
                new SpendingEvents(context).ordered(entities, number, request.key());
            }
            return new FundsDocuments(context, entities).of(number);
        });
    }

    /** What is open of a document is read only when nobody else can change it any more. */
    private static void lock(EntityManager entities, FundsRequest request) {
        if (request instanceof ReleaseRequest release) {
            OpenLedger.lock(
                    entities,
                    DocumentNumber.parse("predecessor", release.number()).year());
        }
    }

    private Assessment assessment(EntityManager entities) {
        return new Assessment(entities, context.clock().today());
    }

    private Objection worded(Reason reason) {
        return new Objection(
                reason,
                context.texts().get("error." + reason.code(), reason.arguments().toArray()));
    }

    private static Spending spending(FundsDocument document) {
        return new Spending(document.number(), document.line(), document.amount());
    }
}
