package dev.chiteki.server.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Append-only rows: who, role, tenant, what, before and after, when (real time), from where. */
public final class AuditTrail {

    /** Writes a row into the bound tenant's database, in the running transaction. */
    public void record(
            String act,
            String subject,
            @Nullable Map<String, @Nullable String> before,
            @Nullable Map<String, @Nullable String> after) {
        throw new UnsupportedOperationException();
    }

    /** Writes a row about an operator's act into the control database, in its running transaction. */
    public void recordOperator(
            String act,
            String subject,
            @Nullable Map<String, @Nullable String> before,
            @Nullable Map<String, @Nullable String> after) {
        throw new UnsupportedOperationException();
    }
}
