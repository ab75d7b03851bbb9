package dev.chiteki.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.context.ApplicationContext;

/** The administrator of a running node's database server, for what no account of the platform could do. */
public final class AdminOfServer {

    private AdminOfServer() {}

    /** Executes the statement. */
    public static void execute(ApplicationContext node, String sql) {
        try (Connection admin = node.getBean(DatabaseServer.class).adminConnection();
                Statement statement = admin.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(sql, refused);
        }
    }
}
