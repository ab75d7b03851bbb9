package dev.chiteki.server.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An xlsx file written by hand, as other programs, or hostile people, would write it. */
final class TinyWorkbook {

    private static final String RELATIONS = "<Relationships>%s</Relationships>";
    private static final String RELATION = "<Relationship Id='%s' Type='http://any/relationships/%s' Target='%s'/>";

    private String styles = "";
    private String shared = "";
    private String sheet = "";
    private String before = "";

    TinyWorkbook styles(String content) {
        styles = content;
        return this;
    }

    TinyWorkbook shared(String content) {
        shared = content;
        return this;
    }

    TinyWorkbook sheet(String rows) {
        sheet = rows;
        return this;
    }

    /** What stands before the root of the sheet. */
    TinyWorkbook before(String content) {
        before = content;
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    before + "<worksheet><sheetData>" + sheet + "</sheetData></worksheet>");
            add(zip, "xl/styles.xml", "<styleSheet>" + styles + "</styleSheet>");
            add(zip, "xl/sharedStrings.xml", "<sst>" + shared + "</sst>");
            add(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r='urn:r'><sheets><sheet state='hidden' r:id='none'/>"
                            + "<sheet name='a' r:id='first'/></sheets></workbook>");
            add(
                    zip,
                    "_rels/.rels",
                    RELATIONS.formatted(RELATION.formatted("book", "officeDocument", "/xl/workbook.xml")));
            add(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    RELATIONS.formatted(RELATION.formatted("first", "worksheet", "worksheets/sheet1.xml")
                            + RELATION.formatted("styles", "styles", "/xl/styles.xml")
                            + RELATION.formatted("texts", "sharedStrings", "sharedStrings.xml")));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String path, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
