package dev.chiteki.server.database;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Checks a changelog file against what a schema may say. Liquibase itself would run shell commands, any class and any
 * SQL for whoever writes the changelog; here only what stands on the lists is let through, and only on the owner's tables.
 */
final class ChangelogLint {

    private static final Set<String> CHANGES = Set.of(
            "createTable",
            "addColumn",
            "createIndex",
            "dropIndex",
            "addForeignKeyConstraint",
            "addUniqueConstraint",
            "addPrimaryKey",
            "addNotNullConstraint",
            "insert",
            "update");

    /** Undoing may drop what doing has made. */
    private static final Set<String> ROLLBACKS = Set.of(
            "dropTable",
            "dropColumn",
            "dropIndex",
            "dropForeignKeyConstraint",
            "dropUniqueConstraint",
            "dropPrimaryKey",
            "dropNotNullConstraint",
            "delete");

    private static final Map<String, Set<String>> PARTS = Map.of(
            "createTable", Set.of("column"),
            "addColumn", Set.of("column"),
            "createIndex", Set.of("column"),
            "insert", Set.of("column"),
            "update", Set.of("column", "where"),
            "delete", Set.of("where"),
            "column", Set.of("constraints"));

    private static final Set<String> TABLE_ATTRIBUTES = Set.of("tableName", "baseTableName", "referencedTableName");

    /** Attributes that become SQL as they stand. */
    private static final Map<String, Pattern> FORMS = Map.of(
            "type", Pattern.compile("[A-Za-z0-9_ (),]+"),
            "columnDataType", Pattern.compile("[A-Za-z0-9_ (),]+"),
            "defaultValueComputed", Pattern.compile("CURRENT_TIMESTAMP(\\([0-6]\\))?"),
            "onDelete", Pattern.compile("CASCADE|SET NULL|RESTRICT|NO ACTION"),
            "onUpdate", Pattern.compile("CASCADE|SET NULL|RESTRICT|NO ACTION"));

    private static final Set<String> ATTRIBUTES = Set.of(
            "tableName",
            "baseTableName",
            "referencedTableName",
            "id",
            "author",
            "dbms",
            "name",
            "type",
            "value",
            "valueNumeric",
            "valueDate",
            "valueBoolean",
            "defaultValue",
            "defaultValueNumeric",
            "defaultValueDate",
            "defaultValueBoolean",
            "defaultValueComputed",
            "columnName",
            "columnNames",
            "columnDataType",
            "validate",
            "constraintName",
            "baseColumnNames",
            "referencedColumnNames",
            "onDelete",
            "onUpdate",
            "indexName",
            "unique",
            "descending",
            "autoIncrement",
            "startWith",
            "incrementBy",
            "afterColumn",
            "remarks",
            "nullable",
            "primaryKey",
            "primaryKeyName",
            "uniqueConstraintName",
            "foreignKeyName",
            "references",
            "deleteCascade",
            "defaultNullValue");

    private final String prefix;
    private final Pattern ownTable;
    private final Pattern ownReference;
    private final String file;
    private final ChangelogFindings findings;

    private ChangelogLint(String prefix, String file, ChangelogFindings findings) {
        this.prefix = prefix + "_";
        this.ownTable = Pattern.compile(Pattern.quote(this.prefix) + "[a-z0-9_]+");
        this.ownReference = Pattern.compile(ownTable.pattern() + "\\([a-z0-9_]+\\)");
        this.file = file;
        this.findings = findings;
    }

    static void check(String prefix, String file, Element root, ChangelogFindings findings) {
        new ChangelogLint(prefix, file, findings).root(root);
    }

    private void root(Element root) {
        if (!root.getLocalName().equals("databaseChangeLog")) {
            findings.add(file, "-", root.getLocalName(), "is not databaseChangeLog");
            return;
        }
        for (Element child : ChangelogXml.children(root)) {
            switch (child.getLocalName()) {
                case "changeSet" -> changeset(child);
                case "include" -> {
                    // Followed by whoever reads the files; here it has nothing to answer for.
                }
                default -> refuse("-", child, "may not stand here; only changeSet and include may");
            }
        }
    }

    private void changeset(Element changeset) {
        String id = changeset.getAttribute("id") + " by " + changeset.getAttribute("author");
        attributes(id, changeset, Set.of("id", "author", "dbms"));
        for (Element child : ChangelogXml.children(changeset)) {
            String name = child.getLocalName();
            if (name.equals("rollback")) {
                rollback(id, child);
            } else if (!name.equals("comment")) {
                change(id, child, CHANGES.contains(name));
            }
        }
    }

    private void rollback(String id, Element rollback) {
        attributes(id, rollback, Set.of());
        if (!ownText(rollback).isBlank()) {
            refuse(id, rollback, "holds SQL of its own; write changes only");
        }
        for (Element child : ChangelogXml.children(rollback)) {
            String name = child.getLocalName();
            change(id, child, CHANGES.contains(name) || ROLLBACKS.contains(name));
        }
    }

    private void change(String id, Element change, boolean allowed) {
        if (!allowed) {
            refuse(
                    id,
                    change,
                    "is no allowed change; allowed are "
                            + CHANGES.stream().sorted().toList());
            return;
        }
        boolean namesTable = TABLE_ATTRIBUTES.stream().anyMatch(change::hasAttribute);
        if (!namesTable) {
            refuse(id, change, "names no table, and so cannot be known to keep to the owner's own");
        }
        part(id, change);
    }

    private void part(String id, Element element) {
        attributes(id, element, ATTRIBUTES);
        Set<String> allowed = PARTS.getOrDefault(element.getLocalName(), Set.of());
        for (Element child : ChangelogXml.children(element)) {
            if (allowed.contains(child.getLocalName())) {
                part(id, child);
            } else {
                refuse(id, child, "may not stand within " + element.getLocalName());
            }
        }
    }

    private void attributes(String id, Element element, Set<String> allowed) {
        NamedNodeMap attributes = element.getAttributes();
        for (int index = 0; index < attributes.getLength(); index++) {
            Attr attribute = (Attr) attributes.item(index);
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                attribute(id, element, attribute, allowed);
            }
        }
    }

    private void attribute(String id, Element element, Attr attribute, Set<String> allowed) {
        String name = attribute.getName();
        String value = attribute.getValue();
        if (!allowed.contains(name)) {
            refuse(id, element, "has the attribute " + name + ", which is not allowed here");
        }
        if (TABLE_ATTRIBUTES.contains(name) && !ownTable.matcher(value).matches()) {
            refuse(id, element, "names the table " + value + ", but tables here begin with " + prefix);
        }
        if (name.equals("references") && !ownReference.matcher(value).matches()) {
            refuse(id, element, "references " + value + ", which is not " + prefix + "…(column)");
        }
        Pattern form = FORMS.get(name);
        if (form != null && !form.matcher(value).matches()) {
            refuse(id, element, "has " + name + "=\"" + value + "\", which is not of the form " + form);
        }
    }

    private static String ownText(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text) {
                text.append(child.getNodeValue());
            }
        }
        return text.toString();
    }

    private void refuse(String id, Element element, String finding) {
        findings.add(file, id, element.getLocalName(), finding);
    }
}
