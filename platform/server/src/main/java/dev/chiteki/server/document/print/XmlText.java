package dev.chiteki.server.document.print;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** XML from and to text, without document types and entities of its own. */
public final class XmlText {

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private XmlText() {}

    /** @throws IllegalArgumentException if it is not well formed, with line and reason */
    static Document parse(String xml) {
        try {
            return builder().parse(new InputSource(new StringReader(xml)));
        } catch (SAXParseException malformed) {
            throw new IllegalArgumentException(
                    "The document is not well-formed XHTML, in line " + malformed.getLineNumber() + " of "
                            + excerpt(xml, malformed.getLineNumber()) + ": " + malformed.getMessage(),
                    malformed);
        } catch (SAXException | IOException unreadable) {
            throw new IllegalArgumentException("The document cannot be read as XHTML.", unreadable);
        }
    }

    /** The text as content or value of an attribute; what XML cannot hold is left out. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().filter(XmlText::isAllowed).forEach(letter -> {
            switch (letter) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(letter);
            }
        });
        return escaped.toString();
    }

    /** The characters of XML 1.0. */
    private static boolean isAllowed(int letter) {
        return letter == '\t'
                || letter == '\n'
                || letter == '\r'
                || (letter >= 0x20 && letter <= 0xD7FF)
                || (letter >= 0xE000 && letter <= 0xFFFD)
                || letter >= 0x10000;
    }

    private static String excerpt(String xml, int line) {
        String found = xml.lines().skip(Math.max(0, line - 1)).findFirst().orElse("");
        return "'" + (found.length() > 160 ? found.substring(0, 160) + "…" : found) + "'";
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(NO_DOCTYPE, true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("The JDK's own parser knows these settings.", impossible);
        }
    }

    /** Says nothing by itself: the first fault is thrown. */
    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException fault) throws SAXException {
            throw fault;
        }

        @Override
        public void error(SAXParseException fault) throws SAXException {
            throw fault;
        }

        @Override
        public void fatalError(SAXParseException fault) throws SAXException {
            throw fault;
        }
    }
}
