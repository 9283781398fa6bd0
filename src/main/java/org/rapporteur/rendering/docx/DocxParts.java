package org.rapporteur.rendering.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads the XML parts of a DOCX file from an untrusted source, each up to a maximum size.
final class DocxParts implements AutoCloseable {

  private static final int MAX_PART_BYTES = 20 << 20;

  private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
  private final ZipFile zip;

  DocxParts(Path file) throws IOException {
    zip = new ZipFile(file.toFile());
    xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  /// Receives the elements of a part by their local names, and its text.
  interface Handler {
    void start(String element, XMLStreamReader attributes);

    void end(String element);

    void text(String text);
  }

  /// Reads a part, if the file has it.
  void read(String name, Handler handler) throws IOException {
    var entry = zip.getEntry(name);
    if (entry == null) {
      return;
    }
    byte[] bytes;
    try (InputStream in = zip.getInputStream(entry)) {
      bytes = in.readNBytes(MAX_PART_BYTES + 1);
    }
    if (bytes.length > MAX_PART_BYTES) {
      throw new IOException("Too large: " + name);
    }
    try {
      read(xml.createXMLStreamReader(new ByteArrayInputStream(bytes)), handler);
    } catch (XMLStreamException e) {
      throw new IOException("Not valid XML: " + name, e);
    }
  }

  private static void read(XMLStreamReader xml, Handler handler)
      throws IOException, XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> handler.start(xml.getLocalName(), xml);
        case XMLStreamConstants.END_ELEMENT -> handler.end(xml.getLocalName());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            handler.text(xml.getText());
        case XMLStreamConstants.DTD -> throw new IOException("Has a document type declaration");
        default -> {}
      }
    }
  }

  /// Returns the value of an attribute of any namespace; empty if there is none.
  static String attribute(XMLStreamReader element, String name) {
    for (int i = 0; i < element.getAttributeCount(); i++) {
      if (element.getAttributeLocalName(i).equals(name)) {
        return element.getAttributeValue(i);
      }
    }
    return "";
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
