package dev.chiteki.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import dev.chiteki.server.database.probe.Schemas;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChangelogLintTest {

    private static final String TABLE = """
            <createTable tableName="probe_x"><column name="id" type="bigint"/></createTable>""";

    @Test
    void thePlatformsOwnChangelogPasses() {
        assertThatCode(() -> Migrations.check(Schema.core())).doesNotThrowAnyException();
    }

    @Test
    void aPluginsChangelogPasses() {
        assertThatCode(() -> Migrations.check(Schemas.notes())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void whatCouldReachBeyondTheOwnersTablesIsRefused(String element, String change, String finding) {
        ChitekiException refusal = refusal(Schemas.of("probe", changeset(change)));

        assertThat(refusal.fault()).isEqualTo(Fault.REFUSED);
        assertThat(refusal.reasons()).anySatisfy(reason -> {
            assertThat(reason.code()).isEqualTo("changelog-refused");
            assertThat(reason.arguments()).startsWith("db/changelog.xml", "7 by me", element);
            assertThat(reason.arguments().getLast().toString()).contains(finding);
        });
    }

    static List<Arguments> forbidden() {
        String column = "<column name=\"id\" type=\"%s\"/>";
        return List.of(
                refused("sql", "<sql>DROP TABLE core_audit</sql>", "no allowed change"),
                refused("sqlFile", "<sqlFile path=\"x.sql\"/>", "no allowed change"),
                refused("executeCommand", "<executeCommand executable=\"rm\"/>", "no allowed change"),
                refused("customChange", "<customChange class=\"java.lang.Runtime\"/>", "no allowed change"),
                refused("createProcedure", "<createProcedure>x</createProcedure>", "no allowed change"),
                refused("preConditions", "<preConditions/>", "no allowed change"),
                refused("modifySql", "<modifySql/>", "no allowed change"),
                refused("dropTable", "<dropTable tableName=\"probe_x\"/>", "no allowed change"),
                refused("createTable", "<createTable tableName=\"core_audit\"/>", "core_audit"),
                refused("createTable", "<createTable tableName=\"probe_\"/>", "begin with probe_"),
                refused("createTable", "<createTable tableName=\"probe_x`; DROP\"/>", "begin with probe_"),
                refused("createTable", "<createTable schemaName=\"mysql\" tableName=\"probe_x\"/>", "schemaName"),
                refused("insert", "<insert catalogName=\"t_other\" tableName=\"probe_x\"/>", "catalogName"),
                refused("insert", "<insert/>", "names no table"),
                refused(
                        "addForeignKeyConstraint",
                        "<addForeignKeyConstraint baseTableName=\"probe_x\" referencedTableName=\"other_y\"/>",
                        "other_y"),
                refused(
                        "constraints",
                        inTable("<column name=\"id\"><constraints references=\"other_y(id)\"/></column>"),
                        "other_y"),
                refused("column", inTable(column.formatted("bigint; DROP TABLE x")), "not of the form"),
                refused("column", inTable("<column name=\"x\" valueBlobFile=\"/etc/passwd\"/>"), "valueBlobFile"),
                refused("column", inTable("<column name=\"x\" valueComputed=\"(SELECT 1)\"/>"), "valueComputed"),
                refused("column", inTable("<column name=\"x\" defaultValueComputed=\"SLEEP(9)\"/>"), "not of the form"),
                refused("param", "<insert tableName=\"probe_x\"><param name=\"x\"/></insert>", "may not stand within"),
                refused("rollback", "<rollback>DROP TABLE core_audit</rollback>", "SQL of its own"),
                refused("sql", "<rollback><sql>DROP TABLE x</sql></rollback>", "no allowed change"),
                refused("dropTable", "<rollback><dropTable tableName=\"core_audit\"/></rollback>", "core_audit"));
    }

    @Test
    void aChangesetThatAlwaysRunsIsRefused() {
        String changeset = "<changeSet id=\"7\" author=\"me\" runAlways=\"true\">" + TABLE + "</changeSet>";

        assertThat(findings(Schemas.of("probe", changeset))).anyMatch(finding -> finding.contains("runAlways"));
    }

    @Test
    void elementsBesideChangesetsAreRefused() {
        assertThat(findings(Schemas.of("probe", "<includeAll path=\"db\"/><property name=\"a\" value=\"b\"/>")))
                .hasSize(2)
                .allMatch(finding -> finding.contains("may not stand here"));
    }

    @Test
    void aRollbackMayDropWhatWasMade() {
        String change = TABLE + "<rollback><dropTable tableName=\"probe_x\"/></rollback>";

        assertThatCode(() -> Migrations.check(Schemas.of("probe", changeset(change))))
                .doesNotThrowAnyException();
    }

    @Test
    void includedFilesAreCheckedToo() {
        Schema schema = files(Map.of(
                "db/changelog.xml", Schemas.file("<include file=\"more.xml\" relativeToChangelogFile=\"true\"/>"),
                "db/more.xml", Schemas.file(changeset("<sql>DROP TABLE core_audit</sql>"))));

        assertThat(refusal(schema).reasons().getFirst().arguments()).startsWith("db/more.xml", "7 by me", "sql");
    }

    @ParameterizedTest
    @MethodSource("inclusions")
    void aFileThatIsNotTheOwnersIsRefused(String include, String finding) {
        assertThat(findings(files(Map.of("db/changelog.xml", Schemas.file(include)))))
                .anyMatch(text -> text.contains(finding));
    }

    static List<Arguments> inclusions() {
        return List.of(
                Arguments.of("<include file=\"db/absent.xml\"/>", "not among the owner's files"),
                Arguments.of("<include file=\"../core/audit.xml\"/>", "no plain path"),
                Arguments.of("<include file=\"file:/etc/passwd\"/>", "no plain path"),
                Arguments.of("<include file=\"db/changelog.xml\"/>", "included twice"));
    }

    @Test
    void valuesOfTheServerAreNotFilledIn() {
        String change = "<insert tableName=\"probe_x\"><column name=\"a\" value=\"${user.home}\"/></insert>";

        assertThat(findings(Schemas.of("probe", changeset(change)))).anyMatch(finding -> finding.contains("${…}"));
    }

    @Test
    void aDocumentTypeIsRefusedBeforeItIsFollowed() {
        String bomb =
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:/etc/passwd\">]><databaseChangeLog>&a;</databaseChangeLog>";

        assertThat(findings(files(Map.of("db/changelog.xml", bomb)))).anyMatch(text -> text.contains("DOCTYPE"));
    }

    @Test
    void theHashFollowsEveryFileAndTheAppendOnlyTables() {
        String root = Schemas.file("<include file=\"db/more.xml\"/>");
        Map<String, String> one = Map.of("db/changelog.xml", root, "db/more.xml", Schemas.file(changeset(TABLE)));
        Map<String, String> other = Map.of("db/changelog.xml", root, "db/more.xml", Schemas.file(""));

        assertThat(List.of(
                        hash(Schemas.of("probe", Set.of(), one)),
                        hash(Schemas.of("probe", Set.of(), other)),
                        hash(Schemas.of("probe", Set.of("probe_x"), one))))
                .doesNotHaveDuplicates();
        assertThat(hash(Schemas.of("probe", Set.of(), one))).isEqualTo(hash(Schemas.of("probe", Set.of(), one)));
    }

    private static String hash(Schema schema) {
        return Changelog.read(schema).hash();
    }

    private static Arguments refused(String element, String change, String finding) {
        return Arguments.of(element, change, finding);
    }

    private static String changeset(String change) {
        return "<changeSet id=\"7\" author=\"me\">" + change + "</changeSet>";
    }

    private static String inTable(String column) {
        return "<createTable tableName=\"probe_x\">" + column + "</createTable>";
    }

    private static Schema files(Map<String, String> files) {
        return Schemas.of("probe", Set.of(), files);
    }

    private static List<String> findings(Schema schema) {
        return refusal(schema).reasons().stream()
                .map(reason -> reason.arguments().getLast().toString())
                .toList();
    }

    private static ChitekiException refusal(Schema schema) {
        return catchThrowableOfType(ChitekiException.class, () -> Migrations.check(schema));
    }
}
