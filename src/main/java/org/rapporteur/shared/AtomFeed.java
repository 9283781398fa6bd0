package org.rapporteur.shared;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// An Atom feed (RFC 4287) being written.
public final class AtomFeed {

  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter xml;

  /// The address of the page that the feed follows, its own address, and when it last changed.
  public AtomFeed(String page, String self, String title, String language, Instant updated)
      throws XMLStreamException {
    xml =
        XMLOutputFactory.newDefaultFactory()
            .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeAttribute("xml:lang", language);
    element("id", page);
    element("title", title);
    element("updated", updated.toString());
    link("self", self, "application/atom+xml");
    link("alternate", page, "text/html");
  }

  public void entry(
      String address, String title, String author, Instant made, String language, String html)
      throws XMLStreamException {
    xml.writeStartElement("entry");
    xml.writeAttribute("xml:lang", language);
    element("id", address);
    element("title", title);
    element("published", made.toString());
    element("updated", made.toString());
    xml.writeStartElement("author");
    element("name", author);
    xml.writeEndElement();
    link("alternate", address, "text/html");
    xml.writeStartElement("content");
    xml.writeAttribute("type", "html");
    xml.writeCharacters(html);
    xml.writeEndElement();
    xml.writeEndElement();
  }

  public byte[] complete() throws XMLStreamException {
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.close();
    return bytes.toByteArray();
  }

  private void link(String relation, String address, String type) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", address);
    xml.writeAttribute("type", type);
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
