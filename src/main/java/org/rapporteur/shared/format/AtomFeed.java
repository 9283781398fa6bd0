package org.rapporteur.shared.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes an Atom feed (RFC 4287). Titles, names and HTML are escaped.
public final class AtomFeed {

  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter xml;

  /// Starts the feed.
  ///
  /// @param pageUrl URL of the page with the same content
  /// @param updated time of the last change of any entry
  public AtomFeed(String pageUrl, String feedUrl, String title, String language, Instant updated)
      throws XMLStreamException {
    xml =
        XMLOutputFactory.newDefaultFactory()
            .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeAttribute("xml:lang", language);
    writeElement("id", pageUrl);
    writeElement("title", title);
    writeElement("updated", updated.toString());
    writeLink("self", feedUrl, "application/atom+xml");
    writeLink("alternate", pageUrl, "text/html");
  }

  /// Adds an entry at the end of the feed.
  ///
  /// @param url URL of the entry's page, which is also its id
  /// @param html safe HTML of the content
  public void addEntry(
      String url, String title, String author, Instant publishedAt, String language, String html)
      throws XMLStreamException {
    xml.writeStartElement("entry");
    xml.writeAttribute("xml:lang", language);
    writeElement("id", url);
    writeElement("title", title);
    writeElement("published", publishedAt.toString());
    writeElement("updated", publishedAt.toString());
    xml.writeStartElement("author");
    writeElement("name", author);
    xml.writeEndElement();
    writeLink("alternate", url, "text/html");
    xml.writeStartElement("content");
    xml.writeAttribute("type", "html");
    xml.writeCharacters(html);
    xml.writeEndElement();
    xml.writeEndElement();
  }

  /// Ends the feed and returns it in UTF-8.
  public byte[] finish() throws XMLStreamException {
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.close();
    return bytes.toByteArray();
  }

  private void writeLink(String relation, String url, String type) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", url);
    xml.writeAttribute("type", type);
  }

  private void writeElement(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
