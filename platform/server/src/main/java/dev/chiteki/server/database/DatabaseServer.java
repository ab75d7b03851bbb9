package dev.chiteki.server.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The database server that holds everything: where it is, what product it is, and as whom it is administered. */
final class DatabaseServer {

    private static final Pattern URL = Pattern.compile("(jdbc:mysql://[^/?]+)(?:/[^?]*)?(\\?.*)?");

    private final String address;
    private final String parameters;
    private final String accountHost;
    private final String adminUser;
    private final String adminPassword;
    private final Properties session = new Properties();

    private DatabaseServer(
            String address, String parameters, String accountHost, String adminUser, String adminPassword) {
        this.address = address;
        this.parameters = parameters;
        this.accountHost = accountHost;
        this.adminUser = adminUser;
        this.adminPassword = adminPassword;
    }

    /** The server that the platform itself runs on this machine; nobody else can reach it. */
    static DatabaseServer embedded(int port, String adminUser, String adminPassword) {
        String plain = "?sslMode=DISABLED&allowPublicKeyRetrieval=true";
        return new DatabaseServer("jdbc:mysql://127.0.0.1:" + port, plain, "127.0.0.1", adminUser, adminPassword)
                .inquired();
    }

    /** A server run by somebody else, reached as an account that may make databases and accounts. */
    static DatabaseServer external(String url, String adminUser, String adminPassword) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            throw new IllegalArgumentException("chiteki.database.url is \"" + url
                    + "\": write it as jdbc:mysql://host:port/, for MariaDB as well as for MySQL.");
        }
        String parameters = parts.group(2) == null ? "" : parts.group(2);
        return new DatabaseServer(parts.group(1), parameters, "%", adminUser, adminPassword).inquired();
    }

    /** A new connection of the administrator, without a database. */
    Connection adminConnection() throws SQLException {
        return connection(adminUser, adminPassword, "");
    }

    /** A new connection of the administrator to one database. */
    Connection adminConnection(String database) throws SQLException {
        return connection(adminUser, adminPassword, database);
    }

    Connection connection(String user, String password, String database) throws SQLException {
        Properties properties = sessionProperties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return DriverManager.getConnection(url(database), properties);
    }

    String url(String database) {
        return address + "/" + database + parameters;
    }

    /** The driver's properties by which all connections speak alike: UTF-8, UTC, strict. */
    Properties sessionProperties() {
        Properties copy = new Properties();
        copy.putAll(session);
        return copy;
    }

    /** Quotes an account for CREATE USER and GRANT. */
    String account(String user) {
        return "'" + user + "'@'" + accountHost + "'";
    }

    private DatabaseServer inquired() {
        session.setProperty("connectTimeout", "10000");
        session.setProperty("characterEncoding", "UTF-8");
        session.setProperty("connectionTimeZone", "UTC");
        session.setProperty("forceConnectionTimeZoneToSession", "true");
        session.setProperty("useLocalSessionState", "true");
        try (Connection admin = adminConnection();
                var statement = admin.createStatement();
                ResultSet known = statement.executeQuery("SHOW VARIABLES LIKE 'innodb_snapshot_isolation'")) {
            if (known.next()) {
                session.setProperty("sessionVariables", "innodb_snapshot_isolation=ON");
            }
            return this;
        } catch (SQLException failure) {
            throw new IllegalStateException(
                    "The database server at " + address + " does not let " + adminUser + " in: " + failure.getMessage()
                            + " Check chiteki.database.url, user and password, and that the server runs.",
                    failure);
        }
    }
}
