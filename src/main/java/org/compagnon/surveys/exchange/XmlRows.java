package org.compagnon.surveys.exchange;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.Problem;

/// Reads XML that holds tables: under the root, sections of rows of fields, or a section that is one text.
///
/// A document type, and with it every entity of the author’s own, is refused: such files need none, and attacks do.
final class XmlRows {

    private static final int DEEPEST = 12;
    private static final int MOST_ROWS = 100_000;

    /// @param line where it begins
    record Row(int line, Map<String, String> fields) {
        String field(String name) {
            return fields.getOrDefault(name, "");
        }
    }

    private final String file;
    private final Map<String, List<Row>> sections = new LinkedHashMap<>();
    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private int rows;

    private XmlRows(String file) {
        this.file = file;
    }

    static XmlRows read(String file, byte[] content) {
        var read = new XmlRows(file);
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // Without entities of the author’s own only `&lt;` and its like are left, of which long texts have many.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        try {
            var xml = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            read.document(xml);
        } catch (XMLStreamException broken) {
            throw read.refused(broken);
        }
        return read;
    }

    List<Row> section(String name) {
        return sections.getOrDefault(name, List.of());
    }

    /// The rows of a section by what one of their fields says.
    Map<String, List<Row>> sectionBy(String name, String field) {
        return section(name).stream()
                .collect(Collectors.groupingBy(row -> row.field(field), LinkedHashMap::new, Collectors.toList()));
    }

    /// What stands directly in a section, or in its elements of that name.
    List<String> texts(String name) {
        return texts.getOrDefault(name, List.of());
    }

    private void document(XMLStreamReader xml) throws XMLStreamException {
        var path = new ArrayList<String>();
        var text = new StringBuilder();
        var fields = new LinkedHashMap<String, String>();
        var line = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD,
                        XMLStreamConstants.ENTITY_REFERENCE,
                        XMLStreamConstants.ENTITY_DECLARATION ->
                    throw refuse(xml.getLocation().getLineNumber(), "xml.doctype");
                case XMLStreamConstants.START_ELEMENT -> {
                    path.add(xml.getLocalName());
                    if (path.size() > DEEPEST) throw refuse(xml.getLocation().getLineNumber(), "xml.deep", DEEPEST);
                    if (isRow(path)) {
                        fields = new LinkedHashMap<>();
                        line = xml.getLocation().getLineNumber();
                    }
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    if (isRow(path)) row(path.get(1), new Row(line, fields));
                    else if (path.size() == 5 && path.get(3).equals("row")) fields.put(path.get(4), text.toString());
                    else if (path.size() == 2 || path.size() == 3)
                        texts.computeIfAbsent(path.get(1), section -> new ArrayList<>())
                                .add(text.toString().strip());
                    path.removeLast();
                    text.setLength(0);
                }
                default -> {}
            }
        }
    }

    /// `document / questions / rows / row`
    private static boolean isRow(List<String> path) {
        return path.size() == 4 && path.get(3).equals("row");
    }

    private void row(String section, Row row) {
        if (++rows > MOST_ROWS) throw refuse(row.line, "xml.rows", MOST_ROWS);
        sections.computeIfAbsent(section, name -> new ArrayList<>()).add(row);
    }

    private InputRefused refuse(int line, String reason, Object... details) {
        var said = List.of(details).stream().map(String::valueOf).toArray();
        return new InputRefused(Problem.at(file, line, null, "surveys.exchange." + reason, said));
    }

    private InputRefused refused(XMLStreamException broken) {
        var line = broken.getLocation() == null
                ? 1
                : Math.max(1, broken.getLocation().getLineNumber());
        var said = String.valueOf(broken.getMessage());
        var isEntity = said.contains("entity \"") || said.contains("DOCTYPE") || said.contains("nothing is fetched");
        var isEncoding = said.contains("ncoding") || said.contains("nvalid byte") || said.contains("UTF-8 sequence");
        return refuse(line, isEntity ? "xml.doctype" : isEncoding ? "xml.encoding" : "xml.broken");
    }
}
