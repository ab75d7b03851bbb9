package dev.chiteki.server.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Finds the kind of a file by looking at its content, never at what somebody claims. */
final class ContentInspection {

    private static final List<Magic> MAGICS = List.of(
            new Magic("255044462d", FileType.PDF),
            new Magic("89504e470d0a1a0a", FileType.PNG),
            new Magic("ffd8ff", FileType.JPEG),
            new Magic("49492a00", FileType.TIFF),
            new Magic("4d4d002a", FileType.TIFF));
    private static final byte[] ZIP = HexFormat.of().parseHex("504b0304");
    private static final int HEAD = 16;
    private static final String LAYOUT = "\t\r\n";
    private static final List<Charset> TEXTS = List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"));

    private ContentInspection() {}

    /** The kind of the content; text counts as what its name promises. Nothing for a kind that is not taken. */
    static Optional<FileType> of(Path content, FileName name) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(content)) {
            head = in.readNBytes(HEAD);
        }
        Optional<FileType> known = MAGICS.stream()
                .filter(magic -> startsWith(head, magic.bytes()))
                .map(Magic::type)
                .findFirst();
        if (known.isPresent()) {
            return known;
        }
        if (startsWith(head, ZIP)) {
            return office(content);
        }
        return isText(content)
                ? FileType.promisedBy(name).filter(type -> type == FileType.CSV || type == FileType.TEXT)
                : Optional.empty();
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }

    /** A package of Office Open XML without macros. */
    private static Optional<FileType> office(Path content) throws IOException {
        try (ZipFile zip = new ZipFile(content.toFile())) {
            Set<String> entries = zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
            boolean macros = entries.stream().anyMatch(entry -> entry.endsWith("vbaProject.bin"));
            if (macros || !entries.contains("[Content_Types].xml")) {
                return Optional.empty();
            }
            if (entries.contains("xl/workbook.xml")) {
                return Optional.of(FileType.XLSX);
            }
            return entries.contains("word/document.xml") ? Optional.of(FileType.DOCX) : Optional.empty();
        } catch (ZipException broken) {
            return Optional.empty();
        }
    }

    private static boolean isText(Path content) throws IOException {
        for (Charset charset : TEXTS) {
            if (isText(content, charset)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isText(Path content, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (Reader reader = new InputStreamReader(new BufferedInputStream(Files.newInputStream(content)), decoder)) {
            for (int sign = reader.read(); sign >= 0; sign = reader.read()) {
                if (Character.isISOControl(sign) && LAYOUT.indexOf(sign) < 0) {
                    return false;
                }
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private record Magic(String hex, FileType type) {
        byte[] bytes() {
            return HexFormat.of().parseHex(hex);
        }
    }
}
