package dev.chiteki.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MySqlRequestTest {

    @Test
    void withoutAWordTestsRunOnTheEmbeddedMariaDb() {
        assertThat(MySqlRequest.in(Map.<String, String>of()::get)).isEmpty();
        assertThat(MySqlRequest.in(Map.of("chiteki.test.database", "mariadb")::get))
                .isEmpty();
    }

    @Test
    void theBuildTellsWhereMySqlLies() {
        var properties = Map.of(
                "chiteki.test.database", "mysql",
                "chiteki.test.mysql.archive", "/repository/mysql.zip",
                "chiteki.test.mysql.programs", "/build/mysql");

        assertThat(MySqlRequest.in(properties::get))
                .contains(new MySqlRequest(Path.of("/repository/mysql.zip"), Path.of("/build/mysql")));
    }

    @Test
    void anUnknownDatabaseIsRefusedWithItsNameAndTheChoices() {
        assertThatThrownBy(() -> MySqlRequest.in(Map.of("chiteki.test.database", "postgres")::get))
                .hasMessageContaining("\"postgres\"")
                .hasMessageContaining("choose mariadb or mysql");
    }

    @Test
    void mySqlWithoutItsArchiveIsRefusedWithTheCommandThatFetchesIt() {
        assertThatThrownBy(() -> MySqlRequest.in(Map.of("chiteki.test.database", "mysql")::get))
                .hasMessageContaining("chiteki.test.mysql.archive")
                .hasMessageContaining("./mvnw verify -Pmysql");
    }
}
