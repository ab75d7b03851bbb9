package dev.chiteki.server.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentInspectionTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "255044462d312e37, PDF",
        "89504e470d0a1a0a0000, PNG",
        "ffd8ffe000104a46, JPEG",
        "49492a0008000000, TIFF",
        "4d4d002a00000008, TIFF",
    })
    void aMagicNumberTellsTheKind(String hex, FileType type) throws IOException {
        Path file = file(HexFormat.of().parseHex(hex));

        assertThat(ContentInspection.of(file, new FileName("whatever.bin"))).contains(type);
    }

    @Test
    void anOfficePackageIsKnownByItsMainPart() throws IOException {
        assertThat(inspect("book.xlsx", zip("[Content_Types].xml", "xl/workbook.xml")))
                .contains(FileType.XLSX);
        assertThat(inspect("letter.docx", zip("[Content_Types].xml", "word/document.xml")))
                .contains(FileType.DOCX);
    }

    @Test
    void anOtherPackageIsNotTaken() throws IOException {
        assertThat(inspect("a.zip", zip("readme.txt"))).isEmpty();
        assertThat(inspect("a.xlsx", zip("xl/workbook.xml"))).isEmpty();
        assertThat(inspect("a.xlsx", zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")))
                .isEmpty();
        assertThat(inspect("a.xlsx", new byte[] {0x50, 0x4b, 3, 4, 0, 0, 0, 0})).isEmpty();
    }

    @Test
    void textIsWhatItsNamePromises() throws IOException {
        byte[] unicode = "費目,金額\r\n物品費,500".getBytes(StandardCharsets.UTF_8);
        byte[] shiftJis = "費目,金額\r\n物品費,500".getBytes(Charset.forName("windows-31j"));

        assertThat(inspect("a.csv", unicode)).contains(FileType.CSV);
        assertThat(inspect("a.csv", shiftJis)).contains(FileType.CSV);
        assertThat(inspect("a.txt", shiftJis)).contains(FileType.TEXT);
        assertThat(inspect("a.html", unicode)).isEmpty();
        assertThat(inspect("a.pdf", unicode)).isEmpty();
    }

    @Test
    void bytesThatAreNoTextAreNotTaken() throws IOException {
        assertThat(inspect("a.csv", new byte[] {'a', 0, 'b'})).isEmpty();
        assertThat(inspect("a.txt", new byte[] {(byte) 0xff, (byte) 0xfe, 'a'})).isEmpty();
        assertThat(inspect("a.txt", "MZ\u0090\u0001".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private Optional<FileType> inspect(String name, byte[] content) throws IOException {
        return ContentInspection.of(file(content), new FileName(name));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "content", ""), content);
    }

    private byte[] zip(String... entries) throws IOException {
        Path zip = Files.createTempFile(folder, "made", ".zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream packed = new ZipOutputStream(out)) {
            for (String entry : entries) {
                packed.putNextEntry(new ZipEntry(entry));
                packed.write(entry.getBytes(StandardCharsets.UTF_8));
            }
        }
        return Files.readAllBytes(zip);
    }
}
