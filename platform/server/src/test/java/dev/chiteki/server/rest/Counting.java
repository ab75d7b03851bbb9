package dev.chiteki.server.rest;

import dev.chiteki.api.rest.ReadOnly;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.database.testing.TestDatabase;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Has an effect, then answers as it was told. */
@Path("effects")
@Consumes("application/json")
@Produces("application/json")
public final class Counting {

    private final TenantTransactions transactions = TestDatabase.transactions();
    private final AtomicInteger calls = new AtomicInteger();
    private boolean insideTransaction = true;

    int calls() {
        return calls.get();
    }

    /** Whether the last question was asked within a transaction. */
    boolean wasInsideTransaction() {
        return insideTransaction;
    }

    @POST
    public Response add(@NotNull Effect effect) {
        int number = calls.incrementAndGet();
        transactions.write(() -> transactions
                .jdbc()
                .sql("insert into core_idempotency (account, idempotency_key, fingerprint, created_at)"
                        + " values ('effect', :unique, :mark, now())")
                .param("unique", UUID.randomUUID().toString())
                .param("mark", effect.mark())
                .update());
        if (effect.status() == 500) {
            throw new IllegalStateException("told to fail");
        }
        return Response.status(effect.status())
                .header("Location", "/api/v1/x/counting/effects/" + number)
                .entity(new Made(number))
                .build();
    }

    @POST
    @ReadOnly
    @Path("question")
    public Response ask(@NotNull Effect question) {
        insideTransaction = transactions.isActive();
        return Response.status(question.status())
                .entity(new Made(calls.incrementAndGet()))
                .build();
    }

    /** What is asked for. */
    public record Effect(String mark, int status) {}

    /** What was done. */
    public record Made(int number) {}
}
