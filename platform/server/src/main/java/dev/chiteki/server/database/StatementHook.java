package dev.chiteki.server.database;

import dev.chiteki.server.database.EntityChange.Act;
import jakarta.persistence.Parameter;
import jakarta.persistence.Query;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.jspecify.annotations.Nullable;

/** Tells of bulk changes, of which Hibernate's entity events know nothing. */
final class StatementHook {

    private final String pluginId;
    private final Consumer<EntityChange> listener;

    StatementHook(String pluginId, Consumer<EntityChange> listener) {
        this.pluginId = pluginId;
        this.listener = listener;
    }

    void on(Session session, Query query, int rows) {
        if (rows == 0) {
            return;
        }
        Map<String, @Nullable String> after = new LinkedHashMap<>();
        after.put("statement", query.unwrap(org.hibernate.query.Query.class).getQueryString());
        after.put("parameters", parameters((SharedSessionContractImplementor) session, query));
        after.put("rows", Integer.toString(rows));
        listener.accept(new EntityChange(pluginId, "statement", "", Act.EXECUTED, null, after));
    }

    private static String parameters(SharedSessionContractImplementor session, Query query) {
        Map<String, String> values = new TreeMap<>();
        for (Parameter<?> parameter : query.getParameters()) {
            if (query.isBound(parameter)) {
                String name = parameter.getName() == null ? "?" + parameter.getPosition() : ":" + parameter.getName();
                values.put(name, AttributeTexts.ofParameter(query.getParameterValue(parameter), session));
            }
        }
        return values.toString();
    }
}
