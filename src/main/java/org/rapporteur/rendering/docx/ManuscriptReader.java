package org.rapporteur.rendering.docx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamReader;

/// Reads a file of [ManuscriptWriter] that people may have edited.
public final class ManuscriptReader {

  private ManuscriptReader() {}

  /// Throws an IOException if the file is damaged or has XML that no word processor writes.
  public static EditedManuscript read(Path file) throws IOException {
    try (var parts = new DocxParts(file)) {
      var properties = new Properties();
      parts.read("docProps/custom.xml", properties);
      var body =
          new ManuscriptBody(
              notes(parts, "footnote"), notes(parts, "endnote"), notes(parts, "comment"));
      parts.read("word/document.xml", body);
      return body.manuscript(properties.values);
    } catch (IllegalArgumentException e) {
      throw new ZipException("Has an invalid name: " + e.getMessage());
    }
  }

  private static Map<String, Note> notes(DocxParts parts, String element) throws IOException {
    var notes = new Notes(element);
    parts.read("word/" + element + "s.xml", notes);
    return notes.byId;
  }

  /// A footnote, an endnote, or the comment of a reviewer.
  record Note(String author, String text) {}

  private static final class Properties implements DocxParts.Handler {
    private final Map<String, String> values = new HashMap<>();
    private String name = "";

    @Override
    public void start(String element, XMLStreamReader attributes) {
      if (element.equals("property")) {
        name = DocxParts.attribute(attributes, "name");
      }
    }

    @Override
    public void end(String element) {
      if (element.equals("property")) {
        name = "";
      }
    }

    @Override
    public void text(String text) {
      if (!name.isEmpty()) {
        values.merge(name, text.strip(), String::concat);
      }
    }
  }

  private static final class Notes implements DocxParts.Handler {
    private final Map<String, Note> byId = new LinkedHashMap<>();
    private final String element;
    private final EditedText text = new EditedText();
    private String id = "";
    private String author = "";

    Notes(String element) {
      this.element = element;
    }

    @Override
    public void start(String name, XMLStreamReader attributes) {
      text.start(name);
      if (name.equals(element)) {
        id = DocxParts.attribute(attributes, "id");
        author = DocxParts.attribute(attributes, "author");
      }
    }

    @Override
    public void end(String name) {
      text.end(name);
      if (name.equals("p")) {
        text.append('\n');
      } else if (name.equals(element)) {
        byId.put(id, new Note(author, text.take(0).strip()));
      }
    }

    @Override
    public void text(String words) {
      text.text(words);
    }
  }
}
