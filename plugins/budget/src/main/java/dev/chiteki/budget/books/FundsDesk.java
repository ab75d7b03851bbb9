package dev.chiteki.budget.books;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.budget.ledger.DocumentKind;
import dev.chiteki.budget.ledger.DocumentNumber;
import dev.chiteki.funds.FundsLedger;
import dev.chiteki.funds.FundsLine;
import dev.chiteki.funds.Spending;
import dev.chiteki.funds.SpendingRequest;
import java.util.List;

/** The door for other plugins: they spend from a cost category, in their own transaction. */
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
        return budget.categories(year).stream()
                .map(category -> new FundsLine(year, category.code()))
                .toList();
    }

    @Override
    public Yen available(FundsLine line) {
        return budget.summary(line.year()).categories().stream()
                .filter(summary -> summary.category().code().equals(line.code()))
                .map(CategorySummary::available)
                .findFirst()
                .orElseThrow(() -> ChitekiException.notFound(
                        Reason.at("category", "budget.category-unknown", line.code(), line.year())));
    }

    @Override
    public Spending spend(SpendingRequest request) {
        BookingOrder order = new BookingOrder(
                DocumentKind.EXPENDITURE,
                request.line().year(),
                request.date(),
                request.line().code(),
                request.amount(),
                Payee.of(request.payee(), null),
                request.purpose(),
                null,
                null,
                null,
                request.key(),
                null);
        DocumentNumber number = context.database().write(entities -> {
            DocumentNumber booked = budget.bookIn(entities, order);
            new SpendingEvents(context).ordered(entities, booked, request.key());
            return booked;
        });
        return new Spending(number.toString(), request.line(), request.amount());
    }
}
