package dev.chiteki.server.rest;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows by which a repeated call is known, written in the transaction of the call's effect. The row comes first: of
 * two calls at once the second waits on its key until the first has ended.
 */
final class IdempotencyRows {

    private final Surroundings surroundings;

    IdempotencyRows(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Takes the key for this call.
     *
     * @return the answer to the same call made before; nothing if this is the first
     * @throws ChitekiException {@code idempotency-key-reused}, REFUSED, if another call took the key
     */
    Optional<KeptAnswer> claim(String account, IdempotencyKey key, String fingerprint) {
        try {
            jdbc().sql("insert into " + table() + " (account, idempotency_key, fingerprint, created_at)"
                            + " values (:account, :key, :fingerprint, :now)")
                    .param("account", account)
                    .param("key", key.value())
                    .param("fingerprint", fingerprint)
                    .param("now", LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC))
                    .update();
            return Optional.empty();
        } catch (DuplicateKeyException taken) {
            return Optional.of(kept(account, key, fingerprint));
        }
    }

    /** Keeps the answer with the key. */
    void keep(String account, IdempotencyKey key, KeptAnswer answer) {
        jdbc().sql("update " + table()
                        + " set status = :status, content_type = :type, location = :location, body = :body"
                        + " where account = :account and idempotency_key = :key")
                .param("status", answer.status())
                .param("type", answer.contentType())
                .param("location", answer.location())
                .param("body", answer.body())
                .param("account", account)
                .param("key", key.value())
                .update();
    }

    /**
     * Forgets the oldest of the rows that were written before the instant.
     *
     * @return how many; as many as allowed if there may be more
     */
    int forget(Instant before, int most) {
        return jdbc().sql("delete from " + table() + " where created_at < :before order by created_at limit :most")
                .param("before", LocalDateTime.ofInstant(before, ZoneOffset.UTC))
                .param("most", most)
                .update();
    }

    private KeptAnswer kept(String account, IdempotencyKey key, String fingerprint) {
        Row row = jdbc().sql("select fingerprint, status, content_type, location, body from " + table()
                        + " where account = :account and idempotency_key = :key for update")
                .param("account", account)
                .param("key", key.value())
                .query((result, number) -> row(result))
                .single();
        if (!row.isOf(fingerprint)) {
            throw ChitekiException.refused(Reason.at(IdempotencyKey.HEADER, "idempotency-key-reused", key.value()));
        }
        return row.answer();
    }

    private static Row row(ResultSet result) throws SQLException {
        return new Row(
                result.getString("fingerprint"),
                new KeptAnswer(
                        result.getInt("status"),
                        result.getString("content_type"),
                        result.getString("location"),
                        result.getBytes("body")));
    }

    private JdbcClient jdbc() {
        return surroundings.jdbc();
    }

    private String table() {
        return surroundings.idempotencyTable();
    }

    private record Row(String fingerprint, KeptAnswer answer) {

        /** One whose fingerprint was without the installation's key has lost it; then the caller's own key decides. */
        boolean isOf(String call) {
            return fingerprint.isEmpty() || fingerprint.equals(call);
        }
    }
}
