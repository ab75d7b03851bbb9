package dev.chiteki.server.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The entity manager as a plugin gets it: without the ways out (transaction, connection, session, factory), on its own
 * thread only, without writes where the transaction only reads, and with every statement that changes rows reported.
 */
final class GuardedEntities {

    private static final Set<String> WAYS_OUT = Set.of(
            "getTransaction",
            "joinTransaction",
            "close",
            "unwrap",
            "getDelegate",
            "getEntityManagerFactory",
            "runWithConnection",
            "callWithConnection",
            "createStoredProcedureQuery",
            "createNamedStoredProcedureQuery");
    private static final Set<String> WRITES = Set.of("persist", "merge", "remove", "flush", "executeUpdate");

    private final Session session;
    private final boolean readOnly;
    private final SessionReports reports;
    private final Thread owner = Thread.currentThread();

    private GuardedEntities(Session session, boolean readOnly, SessionReports reports) {
        this.session = session;
        this.readOnly = readOnly;
        this.reports = reports;
    }

    static EntityManager of(Session session, boolean readOnly, SessionReports reports) {
        GuardedEntities guard = new GuardedEntities(session, readOnly, reports);
        return (EntityManager)
                proxy(EntityManager.class, (proxy, method, arguments) -> guard.onManager(proxy, method, arguments));
    }

    private @Nullable Object onManager(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return onObject(proxy, method, arguments);
        }
        check(method);
        Object result = call(session, method, arguments);
        return result instanceof Query query ? guarded(query) : result;
    }

    private Query guarded(Query query) {
        return (Query) proxy(TypedQuery.class, (proxy, method, arguments) -> onQuery(query, proxy, method, arguments));
    }

    private @Nullable Object onQuery(Query query, Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return onObject(proxy, method, arguments);
        }
        check(method);
        Object result = call(query, method, arguments);
        if (method.getName().equals("executeUpdate") && result instanceof Integer rows) {
            reports.statement().on(session, query, rows);
        }
        return result == query ? proxy : result;
    }

    private @Nullable Object onObject(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "entities of the running transaction on " + owner.getName();
        };
    }

    private void check(Method method) {
        String name = method.getName();
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("The entity manager belongs to the thread " + owner.getName()
                    + ": open a transaction of its own on "
                    + Thread.currentThread().getName() + ".");
        }
        if (WAYS_OUT.contains(name)) {
            throw new IllegalStateException(
                    name + "() is not for plugins: the platform begins, commits and closes. Use Database.write or"
                            + " Database.read, and throw to undo.");
        }
        if (readOnly && WRITES.contains(name)) {
            throw new IllegalStateException(name + "() inside Database.read: use Database.write to change data.");
        }
    }

    private static Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(GuardedEntities.class.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            Throwable failure = thrown.getTargetException();
            reports.failure().accept(failure);
            throw failure;
        }
    }
}
