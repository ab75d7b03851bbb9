package dev.chiteki.server.shell.table;

import dev.chiteki.api.data.Database;
import dev.chiteki.api.table.TableDefinition;
import dev.chiteki.api.table.TableQuery;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.shell.table.filter.TableState;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads all rows of a table page by page, as they stood at one moment: whatever others write in the meantime, no row comes
 * twice and none is missed. Only one page is in memory.
 */
final class WholeReading {

    private static final int PAGE = 1_000;

    private final TenantTransactions transactions;
    private final Database database;

    /** @param database of the plugin whose table it is */
    WholeReading(TenantTransactions transactions, Database database) {
        this.transactions = transactions;
        this.database = database;
    }

    /** Hands the rows of the state to the reader, who draws them one after the other. */
    <T> void read(TableDefinition<T> definition, TableState state, Consumer<Stream<T>> reader) {
        transactions.snapshot(() -> {
            reader.accept(IntStream.iterate(0, offset -> offset + PAGE)
                    .mapToObj(offset -> page(definition, state, offset))
                    .takeWhile(page -> !page.isEmpty())
                    .flatMap(List::stream));
            return state;
        });
    }

    private <T> List<T> page(TableDefinition<T> definition, TableState state, int offset) {
        List<T> page = definition.source().page(new TableQuery(state.filters(), state.order(), offset, PAGE));
        // What the plugin's session has read for this page would else stay until the last one.
        return database.read(entities -> {
            entities.clear();
            return page;
        });
    }
}
