package dev.chiteki.server.database;

import dev.chiteki.api.error.Reason;
import dev.chiteki.server.database.embedded.EmbeddedMariaDb;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the module. Each bean depends on those it needs, so pools are closed before the database server ends. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    @Bean
    MasterSecret masterSecret(
            @Value("${chiteki.secret:}") String configured, @Value("${chiteki.home:.chiteki}") Path home) {
        return configured.isBlank() ? MasterSecret.in(home.resolve("secret")) : MasterSecret.of(configured);
    }

    @Bean
    InstallationKeys installationKeys(MasterSecret secret) {
        return new InstallationKeys(secret);
    }

    @Bean
    TenantPools tenantPools(DatabaseServer server, MasterSecret secret, DatabaseSettings settings) {
        return new TenantPools(server, secret, settings.tenantConnections(), settings.patience());
    }

    @Bean
    Connections connections(TenantPools pools, DatabaseSettings settings) {
        return new Connections(pools, settings.tenantConnections());
    }

    @Bean
    TenantDatabases tenantDatabases(DatabaseServer server, MasterSecret secret, TenantPools pools) {
        return new TenantDatabases(server, secret, pools);
    }

    @Bean
    TenantTransactions tenantTransactions(TenantPools pools) {
        return new TenantTransactions(pools);
    }

    @Bean
    ControlDatabase controlDatabase(DatabaseServer server, MasterSecret secret) {
        return ControlDatabase.open(server, secret);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "chiteki.database.mode", havingValue = "embedded", matchIfMissing = true)
    static class Embedded {

        @Bean
        EmbeddedMariaDb embeddedMariaDb(
                DatabaseSettings settings, MasterSecret secret, @Value("${chiteki.home:.chiteki}") Path home) {
            return EmbeddedMariaDb.open(settings.embeddedIn(home, secret));
        }

        @Bean
        DatabaseServer databaseServer(EmbeddedMariaDb database, MasterSecret secret) {
            return DatabaseServer.embedded(
                    database.port(), EmbeddedMariaDb.ROOT, secret.passwordOf(EmbeddedMariaDb.ROOT));
        }

        @Bean
        DatabaseWatch databaseWatch(DatabaseServer server, EmbeddedMariaDb database) {
            return new DatabaseWatch(server, () -> outage(database));
        }

        private static Optional<Reason> outage(EmbeddedMariaDb database) {
            return switch (database.state()) {
                case RUNNING -> Optional.empty();
                case STARTING -> Optional.of(Reason.of("database-restarting", database.log()));
                case LOST -> Optional.of(Reason.of("database-lost", database.log()));
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "chiteki.database.mode", havingValue = "external")
    static class External {

        @Bean
        DatabaseServer databaseServer(DatabaseSettings settings) {
            return settings.external();
        }

        @Bean
        DatabaseWatch databaseWatch(DatabaseServer server) {
            return new DatabaseWatch(server, Optional::empty);
        }
    }
}
