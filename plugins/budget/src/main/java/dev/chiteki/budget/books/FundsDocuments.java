package dev.chiteki.budget.books;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.budget.ledger.DocumentKind;
import dev.chiteki.budget.ledger.DocumentNumber;
import dev.chiteki.funds.FundsDocument;
import dev.chiteki.funds.FundsDocument.Kind;
import dev.chiteki.funds.FundsLine;
import dev.chiteki.funds.FundsState;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells other plugins what stands in the books. */
final class FundsDocuments {

    private static final int LIMIT = 1_000;
    private static final String HELD = "select d.id from Document d join DocumentState s on s.documentId = d.id"
            + " where d.fiscalYear = :year and d.kind in (dev.chiteki.budget.ledger.DocumentKind.RESERVATION,"
            + " dev.chiteki.budget.ledger.DocumentKind.COMMITMENT) and ";

    private final PluginContext context;
    private final EntityManager entities;
    private final Statements statements;

    FundsDocuments(PluginContext context, EntityManager entities) {
        this.context = context;
        this.entities = entities;
        this.statements = new Statements(entities);
    }

    FundsDocument of(DocumentNumber number) {
        return told(number).orElseThrow();
    }

    Optional<FundsDocument> find(String key) {
        return statements.madeBy(key).flatMap(made -> told(made.number()));
    }

    /** The oldest first; the database narrows as far as a state is stored. */
    List<FundsDocument> find(FiscalYear year, FundsState state) {
        String stored =
                switch (state) {
                    case OPEN, LAPSED -> "s.waits = 1";
                    case DONE, RELEASED -> "s.waits is null and s.reversedBy is null";
                    case REVERSED -> "s.reversedBy is not null";
                };
        return entities
                .createQuery(HELD + stored + " order by d.id", Long.class)
                .setParameter("year", year.year())
                .getResultList()
                .stream()
                .flatMap(key -> told(DocumentNumber.ofKey(key)).stream())
                .filter(document -> document.state() == state)
                .limit(LIMIT)
                .toList();
    }

    private Optional<FundsDocument> told(DocumentNumber number) {
        return statements.entry(number).flatMap(entry -> kind(entry.heading().kind())
                .map(kind -> told(entry, kind)));
    }

    private FundsDocument told(Entry entry, Kind kind) {
        Heading heading = entry.heading();
        FundsState state = state(entry, kind);
        boolean held = kind == Kind.RESERVATION || kind == Kind.COMMITMENT;
        return new FundsDocument(
                entry.number().toString(),
                kind,
                new FundsLine(entry.number().year(), heading.category()),
                heading.amount(),
                held ? entry.open() : Yen.ZERO,
                state,
                kind == Kind.RESERVATION ? entry.asOpen().lastDay() : null,
                heading.payee().name(),
                heading.purpose(),
                key(entry.number()),
                address(entry.number()));
    }

    private FundsState state(Entry entry, Kind kind) {
        if (entry.reversedBy() != null) {
            return FundsState.REVERSED;
        }
        if (kind == Kind.SPENDING || kind == Kind.RELEASE) {
            return FundsState.DONE;
        }
        if (!entry.open().isPositive()) {
            return isReleased(entry.number()) ? FundsState.RELEASED : FundsState.DONE;
        }
        boolean over = context.clock().today().isAfter(entry.asOpen().lastDay());
        return over ? FundsState.LAPSED : FundsState.OPEN;
    }

    private boolean isReleased(DocumentNumber number) {
        return entities.createQuery(
                                "select count(d) from Document d join DocumentState s on s.documentId = d.id"
                                        + " where d.predecessor = :id and s.reversedBy is null"
                                        + " and d.kind = dev.chiteki.budget.ledger.DocumentKind.RELEASE",
                                Long.class)
                        .setParameter("id", number.key())
                        .getSingleResult()
                > 0;
    }

    private @Nullable String key(DocumentNumber number) {
        DocumentState state = entities.find(DocumentState.class, number.key());
        return state == null ? null : state.requestKey();
    }

    private @Nullable String address(DocumentNumber number) {
        return context.user().may(Permissions.READ) ? context.links().href("entries/" + number) : null;
    }

    private static Optional<Kind> kind(DocumentKind kind) {
        return switch (kind) {
            case RESERVATION -> Optional.of(Kind.RESERVATION);
            case COMMITMENT -> Optional.of(Kind.COMMITMENT);
            case EXPENDITURE -> Optional.of(Kind.SPENDING);
            case RELEASE -> Optional.of(Kind.RELEASE);
            default -> Optional.empty();
        };
    }
}
