package dev.chiteki.server.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads a changelog file without following anything that it points to. */
final class ChangelogXml {

    private ChangelogXml() {}

    /** The root element, or null after a finding. */
    static @Nullable Element parse(String path, byte[] bytes, ChangelogFindings findings) {
        if (!path.endsWith(".xml")) {
            findings.add(path, "-", "-", "is no .xml file, the only format of changelogs here");
            return null;
        }
        try {
            return builder().parse(new ByteArrayInputStream(bytes)).getDocumentElement();
        } catch (SAXParseException malformed) {
            findings.add(
                    path,
                    "-",
                    "-",
                    "is no well-formed XML, line " + malformed.getLineNumber() + ": " + malformed.getMessage());
            return null;
        } catch (SAXException malformed) {
            findings.add(path, "-", "-", "is no well-formed XML: " + malformed.getMessage());
            return null;
        } catch (IOException impossible) {
            throw new IllegalStateException("Reading from memory failed.", impossible);
        }
    }

    /** The child elements of that name. */
    static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getLocalName().equals(name))
                .toList();
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("The JDK's own XML parser knows these features.", impossible);
        }
    }
}
