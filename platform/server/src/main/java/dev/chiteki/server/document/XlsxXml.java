package dev.chiteki.server.document;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Goes through one XML part from element to element; names count without their namespaces, of which there are two sets. */
final class XlsxXml implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;

    XlsxXml(byte[] content) throws XMLStreamException {
        reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(content));
    }

    /** Neither a document type nor anything outside the part is read. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** Goes to the next beginning of one of the elements; false at the end of the part. */
    boolean next(String... elements) throws XMLStreamException {
        Set<String> wanted = Set.of(elements);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT && wanted.contains(reader.getLocalName())) {
                return true;
            }
        }
        return false;
    }

    /** Goes to the next beginning of one of the elements within the parent; false at the parent's end. */
    boolean nextWithin(String parent, String... elements) throws XMLStreamException {
        Set<String> wanted = Set.of(elements);
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamReader.START_ELEMENT && wanted.contains(reader.getLocalName())) {
                return true;
            }
            if (event == XMLStreamReader.END_ELEMENT && reader.getLocalName().equals(parent)) {
                return false;
            }
        }
        return false;
    }

    /** The name of the element that begins here. */
    String element() {
        return reader.getLocalName();
    }

    /** An attribute of the element that begins here. */
    Optional<String> attribute(String name) {
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            if (reader.getAttributeLocalName(index).equals(name)) {
                return Optional.of(reader.getAttributeValue(index));
            }
        }
        return Optional.empty();
    }

    /** An attribute whose value is a number that is not negative. */
    Optional<Integer> number(String name) {
        return attribute(name)
                .filter(value -> value.length() <= 9 && !value.isEmpty())
                .filter(value -> value.chars().allMatch(sign -> sign >= '0' && sign <= '9'))
                .map(Integer::valueOf);
    }

    /** All text up to the end of the element that begins here, without the phonetic guide that Japanese texts carry. */
    String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int phonetic = 0;
        int depth = 1;
        while (depth > 0 && reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                depth++;
                phonetic = phonetic == 0 && reader.getLocalName().equals("rPh") ? depth : phonetic;
            } else if (event == XMLStreamReader.END_ELEMENT) {
                phonetic = phonetic == depth ? 0 : phonetic;
                depth--;
            } else if (phonetic == 0 && reader.isCharacters()) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws XMLStreamException {
        reader.close();
    }
}
