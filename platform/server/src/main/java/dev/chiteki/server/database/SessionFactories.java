package dev.chiteki.server.database;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.registry.classloading.internal.TcclLookupPrecedence;
import org.hibernate.cfg.BatchSettings;
import org.hibernate.cfg.CacheSettings;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.cfg.ValidationSettings;
import org.hibernate.dialect.Dialect;
import org.hibernate.integrator.spi.Integrator;

/** Builds a session factory that knows no database: its sessions are opened on a connection given to them. */
final class SessionFactories {

    private SessionFactories() {}

    /**
     * @throws IllegalArgumentException if an entity's table is not the plugin's own
     */
    static SessionFactory build(
            String pluginId, ClassLoader loader, List<Class<?>> entities, Dialect dialect, Integrator hook) {
        StandardServiceRegistry registry = registry(loader, dialect, hook);
        try {
            MetadataSources sources = new MetadataSources(registry);
            entities.forEach(sources::addAnnotatedClass);
            Metadata metadata = sources.buildMetadata();
            OwnTables.check(pluginId, metadata);
            return metadata.buildSessionFactory();
        } catch (RuntimeException | LinkageError failed) {
            StandardServiceRegistryBuilder.destroy(registry);
            throw failed;
        }
    }

    /** Closes the factory and the registries under it, which would otherwise keep the plugin's class loader. */
    static void close(SessionFactory factory) {
        if (factory.isClosed()) {
            return;
        }
        StandardServiceRegistry registry = factory.getSessionFactoryOptions().getServiceRegistry();
        factory.close();
        StandardServiceRegistryBuilder.destroy(registry);
    }

    private static StandardServiceRegistry registry(ClassLoader loader, Dialect dialect, Integrator hook) {
        BootstrapServiceRegistryBuilder bootstrap = new BootstrapServiceRegistryBuilder();
        bootstrap.applyClassLoader(loader);
        bootstrap.applyTcclLookupPrecedence(TcclLookupPrecedence.NEVER);
        bootstrap.applyIntegrator(hook);
        BootstrapServiceRegistry services = bootstrap.build();
        return new StandardServiceRegistryBuilder(services)
                .applySettings(settings(dialect))
                .build();
    }

    private static Map<String, Object> settings(Dialect dialect) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(JdbcSettings.DIALECT, dialect);
        settings.put(JdbcSettings.ALLOW_METADATA_ON_BOOT, false);
        // The exception says it all; the log would only add the values of a violated key.
        settings.put(JdbcSettings.LOG_JDBC_ERRORS, false);
        settings.put(SchemaToolingSettings.HBM2DDL_AUTO, "none");
        settings.put(CacheSettings.USE_SECOND_LEVEL_CACHE, false);
        settings.put(CacheSettings.USE_QUERY_CACHE, false);
        settings.put(ValidationSettings.JAKARTA_VALIDATION_MODE, "none");
        settings.put(BatchSettings.STATEMENT_BATCH_SIZE, 0);
        settings.put(MappingSettings.TIMEZONE_DEFAULT_STORAGE, "NORMALIZE_UTC");
        // MariaDB's own uuid type is unknown to MySQL: one column type on both.
        settings.put(MappingSettings.PREFERRED_UUID_JDBC_TYPE, "CHAR");
        return settings;
    }
}
