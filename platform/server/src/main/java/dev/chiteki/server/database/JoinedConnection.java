package dev.chiteki.server.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The running transaction's connection as a session sees it: its own begin, commit, rollback and close change nothing,
 * because the transaction belongs to {@link TenantTransactions}.
 */
final class JoinedConnection {

    private static final Set<String> IGNORED =
            Set.of("commit", "rollback", "close", "setAutoCommit", "setReadOnly", "setTransactionIsolation");
    private static final Set<String> REFUSED =
            Set.of("setCatalog", "setSchema", "abort", "setNetworkTimeout", "setClientInfo");

    private JoinedConnection() {}

    static Connection of(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                JoinedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> invoke(connection, proxy, method, arguments));
    }

    private static @Nullable Object invoke(
            Connection connection, Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        String name = method.getName();
        if (IGNORED.contains(name)) {
            return null;
        }
        if (REFUSED.contains(name)) {
            throw new IllegalStateException("A connection belongs to one account and one database for life: " + name
                    + " is refused on the connection of a running transaction.");
        }
        return switch (name) {
            case "getAutoCommit" -> false;
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> call(connection, method, arguments);
        };
    }

    private static @Nullable Object call(Connection connection, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }
}
