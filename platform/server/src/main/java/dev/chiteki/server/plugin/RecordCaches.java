package dev.chiteki.server.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's memory of records. {@code java.lang.runtime.ObjectMethods} keeps, in soft references, the method handles of
 * the record class whose {@code equals} and {@code hashCode} were linked last, and with them its class loader: for as
 * long as memory is plenty, which on a server may be for ever. Each such reference holds one class only, so another
 * record drives it out.
 */
final class RecordCaches {

    private RecordCaches() {}

    /**
     * Has the JDK remember a record of no importance instead.
     *
     * @return the record's class, which now takes the place
     */
    static Class<?> clear() {
        Class<?> type = new PassingLoader().define();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(type);
            constructor.setAccessible(true);
            Object component = constructor.newInstance((Object) null);
            Object one = constructor.newInstance(component);
            Object other = constructor.newInstance(component);
            if (!one.equals(other) || one.hashCode() != other.hashCode()) {
                throw new IllegalStateException(one + " and " + other + " are equal records and must be found so.");
            }
            return type;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(PassingRecord.class + " has its one constructor.", impossible);
        }
    }

    private static final class PassingLoader extends ClassLoader {

        PassingLoader() {
            super(RecordCaches.class.getClassLoader());
        }

        Class<?> define() {
            String name = PassingRecord.class.getName();
            try (@Nullable
                    InputStream code =
                            PassingRecord.class.getResourceAsStream(PassingRecord.class.getSimpleName() + ".class")) {
                byte[] bytes = Objects.requireNonNull(code, name).readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException unreadable) {
                throw new UncheckedIOException("The class " + name + " cannot be read.", unreadable);
            }
        }
    }
}
