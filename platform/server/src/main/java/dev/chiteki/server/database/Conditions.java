package dev.chiteki.server.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The conditions of a look-up, of which only those hold that were given a value. */
public final class Conditions {

    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Adds the clause, which names the parameter as {@code :parameter}, unless there is no value. */
    public Conditions and(String clause, String parameter, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            clauses.add(clause);
            values.put(parameter, value);
        }
        return this;
    }

    /** The words as a pattern that finds them anywhere, their own wildcards taken as they stand. */
    public static @Nullable String containing(@Nullable String words) {
        return words == null || words.isBlank() ? null : "%" + literal(words.strip()) + "%";
    }

    /** The words as a pattern that finds what begins with them. */
    public static @Nullable String beginning(@Nullable String words) {
        return words == null || words.isBlank() ? null : literal(words.strip()) + "%";
    }

    /** The slice of the rows, and how many there are. */
    public <T> Found<T> find(JdbcClient jdbc, Look look, Slice slice, RowMapper<T> mapper) {
        String from = " FROM " + look.from() + (clauses.isEmpty() ? "" : " WHERE " + String.join(" AND ", clauses));
        long all = jdbc.sql("SELECT COUNT(*)" + from)
                .params(values)
                .query(Long.class)
                .single();
        Map<String, Object> limited = new LinkedHashMap<>(values);
        limited.put("limit", slice.limit());
        limited.put("offset", slice.offset());
        List<T> rows = jdbc.sql("SELECT " + look.columns() + from + " ORDER BY " + look.order()
                        + " LIMIT :limit OFFSET :offset")
                .params(limited)
                .query(mapper)
                .list();
        return new Found<>(rows, all);
    }

    /** What is read from where, in which order; parts of the statement, never a caller's words. */
    public record Look(String columns, String from, String order) {}

    private static String literal(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
