package dev.chiteki.server.document;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Reads the first visible sheet of an xlsx file. */
final class XlsxReader {

    private final String name;
    private final SheetLimits limits;

    XlsxReader(String name, SheetLimits limits) {
        this.name = name;
        this.limits = limits;
    }

    /** @throws ChitekiException {@code sheet-unreadable}, INVALID, for what is no workbook; {@code sheet-size}, TOO_LARGE */
    void read(byte[] file, RowCollector rows) {
        try {
            XlsxParts parts = XlsxParts.unpack(name, file, limits);
            String workbook = target(parts, "_rels/.rels", "officeDocument").orElseThrow(this::unreadable);
            Map<String, String> related = related(parts, relationsOf(workbook));
            Head head = head(part(parts, workbook));
            String sheet = Optional.ofNullable(related.get(head.sheet())).orElseThrow(this::unreadable);
            XlsxSheet reader = new XlsxSheet(texts(parts, workbook), styles(parts, workbook), head.from1904());
            reader.read(part(parts, absolute(workbook, sheet)), rows);
        } catch (IOException | XMLStreamException | NumberFormatException broken) {
            ChitekiException refused = unreadable();
            refused.initCause(broken);
            throw refused;
        }
    }

    private byte[] part(XlsxParts parts, String path) {
        return parts.find(path).orElseThrow(this::unreadable);
    }

    private Head head(byte[] workbook) throws XMLStreamException {
        boolean from1904 = false;
        try (XlsxXml xml = new XlsxXml(workbook)) {
            while (xml.next("workbookPr", "sheet")) {
                if (xml.element().equals("workbookPr")) {
                    from1904 = xml.attribute("date1904")
                            .filter(value -> value.equals("1") || value.equals("true"))
                            .isPresent();
                } else if (xml.attribute("state").orElse("visible").equals("visible")) {
                    return new Head(xml.attribute("id").orElseThrow(this::unreadable), from1904);
                }
            }
        }
        throw unreadable();
    }

    private List<String> texts(XlsxParts parts, String workbook) throws XMLStreamException {
        Optional<byte[]> part = target(parts, relationsOf(workbook), "sharedStrings")
                .flatMap(path -> parts.find(absolute(workbook, path)));
        List<String> texts = new ArrayList<>();
        if (part.isPresent()) {
            try (XlsxXml xml = new XlsxXml(part.get())) {
                while (xml.next("si")) {
                    texts.add(xml.text());
                }
            }
        }
        return texts;
    }

    private XlsxStyles styles(XlsxParts parts, String workbook) throws XMLStreamException {
        Optional<byte[]> part =
                target(parts, relationsOf(workbook), "styles").flatMap(path -> parts.find(absolute(workbook, path)));
        return part.isPresent() ? XlsxStyles.read(part.get()) : XlsxStyles.none();
    }

    /** The target of the relation whose type ends so. */
    private Optional<String> target(XlsxParts parts, String relations, String type) throws XMLStreamException {
        try (XlsxXml xml = new XlsxXml(part(parts, relations))) {
            while (xml.next("Relationship")) {
                if (xml.attribute("Type").orElse("").endsWith("/" + type)) {
                    return xml.attribute("Target").map(XlsxReader::withoutSlash);
                }
            }
        }
        return Optional.empty();
    }

    private Map<String, String> related(XlsxParts parts, String relations) throws XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        try (XlsxXml xml = new XlsxXml(part(parts, relations))) {
            while (xml.next("Relationship")) {
                targets.put(
                        xml.attribute("Id").orElse(""), xml.attribute("Target").orElse(""));
            }
        }
        return targets;
    }

    private static String relationsOf(String path) {
        int slash = path.lastIndexOf('/') + 1;
        return path.substring(0, slash) + "_rels/" + path.substring(slash) + ".rels";
    }

    /** A target is told from the folder of the workbook, or from the root where it begins with a slash or that folder. */
    private static String absolute(String workbook, String target) {
        String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
        return target.startsWith("/") || target.startsWith(folder) ? withoutSlash(target) : folder + target;
    }

    private static String withoutSlash(String target) {
        return target.startsWith("/") ? target.substring(1) : target;
    }

    private ChitekiException unreadable() {
        return ChitekiException.invalid(Reason.at("file", "sheet-unreadable", name));
    }

    private record Head(String sheet, boolean from1904) {}
}
