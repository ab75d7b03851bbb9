package dev.chiteki.server.search;

import dev.chiteki.api.search.SearchIndex;
import dev.chiteki.api.search.SearchKind;
import dev.chiteki.api.search.SearchRecord;
import dev.chiteki.server.database.TenantTransactions;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes what plugins tell of their records. */
@Component
public final class SearchDoor {

    private static final int PIECE = 500;

    private final SearchRows rows;
    private final TenantTransactions transactions;

    SearchDoor(SearchRows rows, TenantTransactions transactions) {
        this.rows = rows;
        this.transactions = transactions;
    }

    /** The plugin's side of the index. */
    public SearchIndex of(String pluginId) {
        return new SearchIndex() {

            @Override
            public void put(SearchKind kind, SearchRecord record) {
                rows.put(new RecordKey(pluginId, kind.id(), record.id()), record);
            }

            @Override
            public void remove(SearchKind kind, String id) {
                rows.remove(new RecordKey(pluginId, kind.id(), id));
            }
        };
    }

    /**
     * Takes the records that were in the bound tenant before the kind was; goes on where it was interrupted, and does nothing
     * when all were told.
     */
    public void tellFirst(String pluginId, SearchKind kind) {
        boolean more = true;
        while (more) {
            more = transactions.write(() -> rows.told(pluginId, kind.id())
                    .map(last -> tellPiece(pluginId, kind, last))
                    .orElse(false));
        }
    }

    private boolean tellPiece(String pluginId, SearchKind kind, String after) {
        List<SearchRecord> piece = kind.source().after(after, PIECE);
        piece.forEach(record -> rows.putFirst(new RecordKey(pluginId, kind.id(), record.id()), record));
        boolean more = piece.size() == PIECE;
        rows.noteTold(pluginId, kind.id(), more ? piece.getLast().id() : null);
        return more;
    }
}
