package dev.chiteki.server.search;

import dev.chiteki.api.search.SearchRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The newest state of a record as it lies in the tenant's database.
 *
 * @param change grows with each change of any record
 * @param record null where it is found no more
 */
record StoredRecord(long change, RecordKey key, @Nullable SearchRecord record, Instant changedAt) {}
