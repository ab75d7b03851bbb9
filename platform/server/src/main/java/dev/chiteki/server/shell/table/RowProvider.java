package dev.chiteki.server.shell.table;

import com.vaadin.flow.data.provider.AbstractBackEndDataProvider;
import com.vaadin.flow.data.provider.Query;
import dev.chiteki.api.table.RowSource;
import dev.chiteki.api.table.TableQuery;
import dev.chiteki.server.shell.table.filter.TableState;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Gives a grid the rows in sight, and counts and adds up once for each change of what is shown. */
final class RowProvider<T> extends AbstractBackEndDataProvider<T, Void> {

    private static final long serialVersionUID = 1L;

    private final transient RowSource<T> source;
    private final transient Consumer<Throwable> failed;
    private transient TableState state;
    private transient Totals totals = Totals.NONE;

    /** @param failed told of what the source throws; the grid then is shown without rows */
    RowProvider(RowSource<T> source, TableState state, Consumer<Throwable> failed) {
        this.source = source;
        this.state = state;
        this.failed = failed;
    }

    /** Reads count, sums and the rows in sight for the state. */
    void show(TableState now) {
        state = now;
        try {
            totals = new Totals(source.count(now.filters()), source.sums(now.filters()));
        } catch (RuntimeException | LinkageError failure) {
            totals = Totals.NONE;
            failed.accept(failure);
        }
        refreshAll();
    }

    Totals totals() {
        return totals;
    }

    @Override
    public Object getId(T row) {
        return source.key(row);
    }

    @Override
    protected Stream<T> fetchFromBackEnd(Query<T, Void> query) {
        TableQuery wanted = new TableQuery(state.filters(), state.order(), query.getOffset(), query.getLimit());
        if (totals.count() == 0) {
            return Stream.empty();
        }
        try {
            return source.page(wanted).stream();
        } catch (RuntimeException | LinkageError failure) {
            failed.accept(failure);
            return Stream.empty();
        }
    }

    @Override
    protected int sizeInBackEnd(Query<T, Void> query) {
        return Math.toIntExact(totals.count());
    }
}
