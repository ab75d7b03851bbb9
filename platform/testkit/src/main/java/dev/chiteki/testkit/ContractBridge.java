package dev.chiteki.testkit;

import dev.chiteki.api.plugin.Offer;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.tenant.TenantScope;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Calls the service that the bound region's plugins offer, with the test's own classes of the contract: the plugins have
 * theirs from the contract's bundle, so records and constants are carried over by their names. Types of the platform's API
 * are the same on both sides.
 */
final class ContractBridge implements InvocationHandler {

    private final Plugins plugins;
    private final Class<?> contract;

    private ContractBridge(Plugins plugins, Class<?> contract) {
        this.plugins = plugins;
        this.contract = contract;
    }

    static <T> T of(Plugins plugins, Class<T> contract) {
        return contract.cast(Proxy.newProxyInstance(
                contract.getClassLoader(), new Class<?>[] {contract}, new ContractBridge(plugins, contract)));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return method.invoke(this, arguments);
        }
        Offer<?> offer = offer();
        Class<?> theirs = offer.contract();
        Class<?>[] types = Arrays.stream(method.getParameterTypes())
                .map(type -> counterpart(type, theirs))
                .toArray(Class<?>[]::new);
        Object[] values = arguments == null
                ? new Object[0]
                : Arrays.stream(arguments).map(value -> carried(value, theirs)).toArray();
        try {
            return carried(theirs.getMethod(method.getName(), types).invoke(offer.provider(), values), contract);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private Offer<?> offer() {
        return plugins.enabled(TenantScope.current()).stream()
                .<Offer<?>>flatMap(plugin -> plugin.offers().stream())
                .filter(offer -> offer.contract().getName().equals(contract.getName()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No plugin of region " + TenantScope.current() + " offers " + contract.getName() + "."));
    }

    private static @Nullable Object carried(@Nullable Object value, Class<?> side) {
        return switch (value) {
            case null -> null;
            case Optional<?> optional -> optional.map(content -> carried(content, side));
            case List<?> list ->
                list.stream().map(content -> carried(content, side)).toList();
            case Collection<?> other ->
                throw new IllegalStateException("Carry over " + other.getClass() + " here too.");
            case Enum<?> constant -> constant(constant, counterpart(constant.getDeclaringClass(), side));
            case Record record -> record(record, counterpart(record.getClass(), side), side);
            default -> value;
        };
    }

    private static Object constant(Enum<?> constant, Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> ((Enum<?>) one).name().equals(constant.name()))
                .findFirst()
                .orElseThrow();
    }

    private static Object record(Record record, Class<?> type, Class<?> side) {
        if (type == record.getClass()) {
            return record;
        }
        try {
            RecordComponent[] components = record.getClass().getRecordComponents();
            Object[] values = new Object[components.length];
            for (int place = 0; place < components.length; place++) {
                values[place] = carried(components[place].getAccessor().invoke(record), side);
            }
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException("The record " + type.getName() + " cannot be carried over.", hidden);
        }
    }

    /** The class of the same name beside that one, or the class itself where it is not one of the contract. */
    private static Class<?> counterpart(Class<?> type, Class<?> side) {
        if (!type.getPackageName().equals(side.getPackageName())) {
            return type;
        }
        try {
            return Class.forName(type.getName(), true, side.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(
                    "The contract that the plugins have lacks " + type.getName() + ": the test has another version.",
                    missing);
        }
    }
}
