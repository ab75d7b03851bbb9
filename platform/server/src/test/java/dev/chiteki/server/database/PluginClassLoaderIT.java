package dev.chiteki.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.probe.Book;
import dev.chiteki.server.database.probe.Note;
import dev.chiteki.server.database.probe.Place;
import dev.chiteki.server.database.probe.Schemas;
import dev.chiteki.server.database.testing.TestDatabase;
import dev.chiteki.server.tenant.TenantScope;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.proxy.HibernateProxy;
import org.junit.jupiter.api.Test;

class PluginClassLoaderIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TenantId tenant = TestDatabase.freshTenant();

    @Test
    void aClosedFactoryLeavesItsClassLoaderToTheCollector() {
        TestDatabase.parts().migrations().migrate(tenant, Schemas.notes());
        PluginDatabase other = open(getClass().getClassLoader(), List.of(Note.class, Book.class, Place.class));

        WeakReference<ClassLoader> loader = useAndClose();

        Instant deadline = Instant.now().plus(PATIENCE);
        while (loader.get() != null && Instant.now().isBefore(deadline)) {
            System.gc();
        }
        assertThat(loader.get()).isNull();
        other.close();
    }

    private WeakReference<ClassLoader> useAndClose() {
        EntityLoader loader = new EntityLoader();
        PluginDatabase plugin = open(loader, loader.entities());
        TenantScope.run(tenant, () -> plugin.write(em -> use(em, loader)));
        plugin.close();
        return new WeakReference<>(loader);
    }

    private static boolean use(EntityManager em, EntityLoader loader) {
        em.persist(loader.made(Note.class.getName(), "loaded"));
        em.flush();
        Object book = em.getReference(loader.loaded(Book.class.getName()), 1L);
        assertThat(book).isInstanceOf(HibernateProxy.class);
        assertThat(book.getClass().getClassLoader()).isSameAs(loader);
        assertThat(em.createQuery("from Note where title = 'loaded'").getResultList())
                .hasOnlyElementsOfType(loader.loaded(Note.class.getName()));
        return true;
    }

    private static PluginDatabase open(ClassLoader loader, List<Class<?>> entities) {
        return TestDatabase.parts().pluginDatabases(change -> {}).open("probe", loader, entities);
    }

    /** Defines the entities anew, as a bundle does. */
    private static final class EntityLoader extends ClassLoader {

        EntityLoader() {
            super(PluginClassLoaderIT.class.getClassLoader());
        }

        List<Class<?>> entities() {
            List<Class<?>> entities = new ArrayList<>();
            for (Class<?> known : List.of(Note.class, Book.class, Place.class)) {
                entities.add(loaded(known.getName()));
            }
            return entities;
        }

        Class<?> loaded(String name) {
            try {
                return loadClass(name);
            } catch (ClassNotFoundException missing) {
                throw new IllegalStateException(missing);
            }
        }

        Object made(String name, String title) {
            try {
                return loaded(name).getConstructor(String.class).newInstance(title);
            } catch (ReflectiveOperationException failed) {
                throw new IllegalStateException(failed);
            }
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                if (known != null) {
                    return known;
                }
                return name.startsWith(Note.class.getPackageName()) ? defined(name) : super.loadClass(name, resolve);
            }
        }

        private Class<?> defined(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
