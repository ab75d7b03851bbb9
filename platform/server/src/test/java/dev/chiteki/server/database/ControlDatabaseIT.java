package dev.chiteki.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.server.database.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class ControlDatabaseIT {

    private final ControlDatabase control = TestDatabase.control();

    @BeforeEach
    void makeTables() throws SQLException {
        DatabaseServer server = TestDatabase.parts().server();
        try (Connection admin = server.adminConnection("chiteki")) {
            Sql.execute(
                    admin,
                    List.of(
                            "DROP TABLE IF EXISTS probe, probe_book",
                            "CREATE TABLE probe (id INT PRIMARY KEY)",
                            "CREATE TABLE probe_book (id INT PRIMARY KEY) COMMENT 'append-only: a probe'"));
        }
        new ControlSchema(server, TestDatabase.parts().secret()).bringUpToDate();
    }

    @Test
    void singleStatementsCommitByThemselves() {
        insert(1);

        assertThat(count()).isEqualTo(1);
    }

    @Test
    void nestedWorkIsUndoneWithTheOutermost() {
        assertThatThrownBy(() -> control.write(() -> {
                    insert(1);
                    control.write(() -> insert(2));
                    throw new IllegalArgumentException("late");
                }))
                .hasMessage("late");

        assertThat(count()).isZero();
    }

    @Test
    void workCommitsAsAWhole() {
        control.write(() -> {
            insert(1);
            return control.write(() -> insert(2));
        });

        assertThat(count()).isEqualTo(2);
    }

    @Test
    void tableMarkedAppendOnlyIsNotChanged() {
        control.jdbc().sql("INSERT INTO probe_book VALUES (1)").update();

        assertThatThrownBy(() -> control.jdbc().sql("DELETE FROM probe_book").update())
                .isInstanceOf(DataAccessException.class)
                .hasRootCauseInstanceOf(SQLException.class)
                .rootCause()
                .hasMessageContaining("denied");
    }

    @Test
    void lockOfAKilledNodeDoesNotStopTheNextStart() throws SQLException {
        DatabaseServer server = TestDatabase.parts().server();
        String lock = "chiteki_databasechangeloglock";
        try (Connection admin = server.adminConnection("chiteki")) {
            Sql.execute(admin, List.of("UPDATE " + lock + " SET locked = 1, lockedby = 'gone', lockgranted = NOW()"));

            new ControlSchema(server, TestDatabase.parts().secret()).bringUpToDate();

            assertThat(Sql.texts(admin, "SELECT lockedby FROM " + lock)).containsOnlyNulls();
        }
    }

    @Test
    void accountCannotDefineTables() {
        assertThatThrownBy(() -> control.jdbc().sql("DROP TABLE probe").update())
                .isInstanceOf(DataAccessException.class)
                .hasRootCauseInstanceOf(SQLException.class)
                .rootCause()
                .hasMessageContaining("denied");
    }

    private int insert(int id) {
        return control.jdbc().sql("INSERT INTO probe VALUES (?)").param(id).update();
    }

    private int count() {
        return control.jdbc()
                .sql("SELECT COUNT(*) FROM probe")
                .query(Integer.class)
                .single();
    }
}
