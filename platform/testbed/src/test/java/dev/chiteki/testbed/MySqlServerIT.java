package dev.chiteki.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

@EnabledIfSystemProperty(
        named = MySqlRequest.DATABASE,
        matches = MySqlRequest.MYSQL,
        disabledReason = "without -Pmysql")
class MySqlServerIT {

    @TempDir
    Path folder = Path.of("");

    @Test
    void itIsARealMySqlWithItsOwnDefaultsThatEndsWhenItIsClosed() throws SQLException {
        MySqlServer server = MySqlServer.ifAsked(folder).orElseThrow();
        try (server) {
            assertThat(answer(server, "SELECT VERSION()")).startsWith("8.0.");
            assertThat(answer(server, "SELECT @@collation_server")).isEqualTo("utf8mb4_0900_ai_ci");
        }

        assertThatThrownBy(() -> answer(server, "SELECT 1")).isInstanceOf(SQLException.class);
        assertThat(ProcessHandle.current().descendants())
                .noneMatch(process -> process.info().commandLine().orElse("").contains(folder.toString()));
    }

    private static String answer(MySqlServer server, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
