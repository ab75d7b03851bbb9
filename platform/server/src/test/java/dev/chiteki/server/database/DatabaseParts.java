package dev.chiteki.server.database;

import dev.chiteki.api.region.TenantId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The module's parts, wired as its configuration does, for fixtures outside the package. */
public final class DatabaseParts implements AutoCloseable {

    private static final int TENANT_CONNECTIONS = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DatabaseServer server;
    private final MasterSecret secret;
    private final TenantPools pools;
    private final TenantDatabases tenantDatabases;
    private final TenantTransactions tenantTransactions;
    private final ControlDatabase controlDatabase;
    private final Migrations migrations;

    private DatabaseParts(DatabaseServer server, MasterSecret secret) {
        this.server = server;
        this.secret = secret;
        this.pools = new TenantPools(server, secret, TENANT_CONNECTIONS, PATIENCE);
        this.tenantDatabases = new TenantDatabases(server, secret, pools);
        this.tenantTransactions = new TenantTransactions(pools);
        this.controlDatabase = ControlDatabase.open(server, secret);
        MigrationLeases leases = new MigrationLeases(server);
        this.migrations = new Migrations(tenantDatabases, new SchemaTemplates(server, leases), leases);
    }

    /** Parts over the platform's own server on this machine. */
    public static DatabaseParts embedded(int port, String adminUser, String adminPassword, Path secret) {
        return new DatabaseParts(DatabaseServer.embedded(port, adminUser, adminPassword), MasterSecret.in(secret));
    }

    /** Parts over a server run by somebody else. */
    public static DatabaseParts external(String url, String adminUser, String adminPassword, Path secret) {
        return new DatabaseParts(DatabaseServer.external(url, adminUser, adminPassword), MasterSecret.in(secret));
    }

    /** The tenants' databases. */
    public TenantDatabases tenantDatabases() {
        return tenantDatabases;
    }

    /** Transactions on them. */
    public TenantTransactions tenantTransactions() {
        return tenantTransactions;
    }

    /** The control database. */
    public ControlDatabase controlDatabase() {
        return controlDatabase;
    }

    /** Migrations of them. */
    public Migrations migrations() {
        return migrations;
    }

    /** Makes session factories whose changes are told to these listeners. */
    public PluginDatabases pluginDatabases(EntityChangeListener... listeners) {
        Map<String, Object> beans = new HashMap<>();
        for (EntityChangeListener listener : listeners) {
            beans.put("listener" + beans.size(), listener);
        }
        ObjectProvider<EntityChangeListener> provider =
                new StaticListableBeanFactory(beans).getBeanProvider(EntityChangeListener.class);
        return new PluginDatabases(controlDatabase, tenantTransactions, provider);
    }

    /** Has the owner of the tenant's tables execute a statement, as no account of the running platform could. */
    public void asOwner(TenantId tenant, String sql) throws SQLException {
        try (Connection owner = tenantDatabases.ownerConnection(tenant);
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    DatabaseServer server() {
        return server;
    }

    MasterSecret secret() {
        return secret;
    }

    TenantPools pools() {
        return pools;
    }

    @Override
    public void close() {
        controlDatabase.close();
        pools.close();
    }
}
