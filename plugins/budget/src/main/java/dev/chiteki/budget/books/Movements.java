package dev.chiteki.budget.books;

import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.table.TableQuery;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Figures opened down to the documents that made them. */
public final class Movements {

    private final PluginContext context;

    Movements(PluginContext context) {
        this.context = context;
    }

    /** How many documents changed the figure. */
    public long count(FigureScope scope) {
        return read(scope, FigureStatement::count);
    }

    /** What they changed together: the figure. */
    public Yen sum(FigureScope scope) {
        return read(scope, FigureStatement::sum);
    }

    /** A page of the documents that changed the figure, by number. */
    public List<Movement> page(FigureScope scope, TableQuery query) {
        return read(scope, statement -> statement.movements(query.order().descending(), query.offset(), query.limit()));
    }

    /** The document that changed the figure last, if there is one. */
    public Optional<Entry> last(FigureScope scope) {
        return context.database()
                .read(entities -> new FigureStatement(entities, scope).last().flatMap(number -> new Statements(entities)
                        .entry(number)));
    }

    private <T> T read(FigureScope scope, Function<FigureStatement, T> question) {
        return context.database().read(entities -> question.apply(new FigureStatement(entities, scope)));
    }
}
