package dev.chiteki.server.database.probe;

import dev.chiteki.server.database.Schema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Changelogs that stand in the tests themselves, behind URLs that only their own objects can open. */
public final class Schemas {

    private static final String FRAME = """
            <?xml version="1.0" encoding="UTF-8"?>
            <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
            %s
            </databaseChangeLog>
            """;

    private static final String NOTES = """
            <changeSet id="1" author="probe">
              <createTable tableName="probe_book">
                <column name="id" type="bigint" autoIncrement="true">
                  <constraints nullable="false" primaryKey="true" primaryKeyName="probe_book_pk"/>
                </column>
                <column name="title" type="varchar(100)"><constraints nullable="false"/></column>
              </createTable>
            </changeSet>
            <changeSet id="2" author="probe">
              <createTable tableName="probe_note">
                <column name="id" type="bigint" autoIncrement="true">
                  <constraints nullable="false" primaryKey="true" primaryKeyName="probe_note_pk"/>
                </column>
                <column name="title" type="varchar(100)">
                  <constraints nullable="false" unique="true" uniqueConstraintName="probe_note_title_uq"/>
                </column>
                <column name="amount" type="int" defaultValueNumeric="0"><constraints nullable="false"/></column>
                <column name="noted_on" type="date"/>
                <column name="noted_at" type="datetime(6)"/>
                <column name="city" type="varchar(40)"/>
                <column name="book_id" type="bigint"/>
                <column name="version" type="bigint"><constraints nullable="false"/></column>
              </createTable>
            </changeSet>
            <changeSet id="3" author="probe">
              <addForeignKeyConstraint constraintName="probe_note_book_fk" baseTableName="probe_note"
                  baseColumnNames="book_id" referencedTableName="probe_book" referencedColumnNames="id"
                  onDelete="RESTRICT"/>
            </changeSet>
            <changeSet id="4" author="probe">
              <createTable tableName="probe_note_tag">
                <column name="note_id" type="bigint">
                  <constraints nullable="false" foreignKeyName="probe_tag_note_fk" references="probe_note(id)"
                      deleteCascade="true"/>
                </column>
                <column name="tag" type="varchar(40)"><constraints nullable="false"/></column>
              </createTable>
            </changeSet>
            <changeSet id="5" author="probe">
              <createIndex indexName="probe_note_day_ix" tableName="probe_note"><column name="noted_on"/></createIndex>
            </changeSet>
            <changeSet id="6" author="probe">
              <insert tableName="probe_book">
                <column name="title" value="規程集 “the rules”"/>
              </insert>
            </changeSet>
            """;

    private static final String ENTRIES = """
            <changeSet id="1" author="other">
              <createTable tableName="other_entry">
                <column name="code" type="varchar(40)">
                  <constraints nullable="false" primaryKey="true" primaryKeyName="other_entry_pk"/>
                </column>
                <column name="words" type="varchar(100)"/>
              </createTable>
            </changeSet>
            """;

    private Schemas() {}

    /** Tables of the entities of the plugin {@code probe}; a book is there from the first day. */
    public static Schema notes() {
        return of("probe", NOTES);
    }

    /** As {@link #notes}, with more changesets at the end. */
    public static Schema notesAnd(String changesets) {
        return of("probe", NOTES + changesets);
    }

    /** The append-only table of the plugin {@code other}. */
    public static Schema entries() {
        return of("other", Set.of("other_entry"), Map.of("db/changelog.xml", FRAME.formatted(ENTRIES)));
    }

    /** A schema of one file with these changesets. */
    public static Schema of(String prefix, String changesets) {
        return of(prefix, Set.of(), Map.of("db/changelog.xml", FRAME.formatted(changesets)));
    }

    /** A schema of files that stand whole. */
    public static Schema of(String prefix, Set<String> appendOnlyTables, Map<String, String> files) {
        return new Schema(
                prefix,
                "db/changelog.xml",
                path -> Optional.ofNullable(files.get(path)).map(text -> url(path, text)),
                appendOnlyTables);
    }

    /** The frame of a changelog file around its elements. */
    public static String file(String elements) {
        return FRAME.formatted(elements);
    }

    private static URL url(String path, String text) {
        URLStreamHandler handler = new URLStreamHandler() {
            @Override
            protected URLConnection openConnection(URL url) {
                return new TextConnection(url, text);
            }
        };
        try {
            return URL.of(URI.create("bundle://1.0/" + path), handler);
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class TextConnection extends URLConnection {

        private final String text;

        TextConnection(URL url, String text) {
            super(url);
            this.text = text;
        }

        @Override
        public void connect() {
            connected = true;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
