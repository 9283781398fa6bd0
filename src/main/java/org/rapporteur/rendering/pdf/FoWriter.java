package org.rapporteur.rendering.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.LanguageTag;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/// Sends XSL-FO to FOP as SAX events. FOP lays out a page sequence when it ends.
final class FoWriter {

  private static final Map<String, String> NAMESPACES =
      Map.of(
          "fo", "http://www.w3.org/1999/XSL/Format",
          "fox", "http://xmlgraphics.apache.org/fop/extensions",
          "x", "adobe:ns:meta/",
          "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
          "dc", "http://purl.org/dc/elements/1.1/",
          "xml", XMLConstants.XML_NS_URI);

  private final ContentHandler handler;
  private final FoText text;
  private final LanguageTag language;
  private final Deque<Element> open = new ArrayDeque<>();

  /// @param maxWord width in ems above which a word may be broken
  private record Element(String name, double maxWord) {}

  FoWriter(ContentHandler handler, PdfFonts fonts, LanguageTag language) {
    this.handler = handler;
    this.text = new FoText(fonts, language);
    this.language = language;
  }

  ContentHandler handler() {
    return handler;
  }

  FoText text() {
    return text;
  }

  boolean isRightToLeft() {
    return language.isRightToLeft();
  }

  String writingMode() {
    return writingMode(language);
  }

  static String writingMode(LanguageTag language) {
    return language.isRightToLeft() ? "rl-tb" : "lr-tb";
  }

  /// Returns the mark of the report's direction.
  private String ownMark() {
    return isRightToLeft() ? TextDirection.RIGHT_TO_LEFT_MARK : TextDirection.LEFT_TO_RIGHT_MARK;
  }

  FoWriter start() {
    return send(handler::startDocument);
  }

  FoWriter finish() {
    return send(handler::endDocument);
  }

  FoWriter open(String name) {
    return open(name, "");
  }

  /// @param name name of a formatting object, or with another prefix such as `fox:destination`
  /// @param attributes `name=value; name=value`
  FoWriter open(String name, String attributes) {
    return open(name, open.isEmpty() ? 0 : open.element().maxWord(), attributes, null);
  }

  FoWriter open(FoStyle style) {
    return open("block", style.maxWord(), style.attributes(), null);
  }

  /// @param id null for a block that is no link target
  FoWriter open(FoStyle style, @Nullable String id) {
    return id == null
        ? open(style)
        : open("block", style.maxWord(), style.attributes() + "; id=" + id, null);
  }

  /// @param maxWord width in ems above which a word may be broken
  /// @param alternativeText text for screen readers, of people or of the report
  FoWriter open(String name, double maxWord, String attributes, @Nullable String alternativeText) {
    var parsed = new AttributesImpl();
    for (int start = 0; start < attributes.length(); ) {
      int end = attributes.indexOf("; ", start);
      end = end < 0 ? attributes.length() : end;
      int equals = attributes.indexOf('=', start);
      add(parsed, attributes.substring(start, equals), attributes.substring(equals + 1, end));
      start = end + 2;
    }
    if (alternativeText != null) {
      add(parsed, "fox:alt-text", FoText.removeControls(alternativeText));
    }
    open.push(new Element(name, maxWord));
    return send(() -> handler.startElement(namespace(name), local(name), qualified(name), parsed));
  }

  FoWriter close() {
    String name = open.pop().name();
    return send(() -> handler.endElement(namespace(name), local(name), qualified(name)));
  }

  FoWriter empty(String name, String attributes) {
    return open(name, attributes).close();
  }

  FoWriter write(String content) {
    for (FoText.Run run : text.splitRuns(content, open.element().maxWord())) {
      if (run.font() == text.mainFont()) {
        characters(run.text());
      } else {
        open("inline", "font-family=" + run.font().family());
        characters(run.text());
        close();
      }
    }
    return this;
  }

  /// Writes a text that has its own direction. Marks give its punctuation the same direction.
  FoWriter writeIsolated(String content) {
    boolean hasOwn =
        isRightToLeft()
            ? TextDirection.hasRightToLeft(content)
            : TextDirection.hasLeftToRight(content);
    boolean hasOther =
        isRightToLeft()
            ? TextDirection.hasLeftToRight(content)
            : TextDirection.hasRightToLeft(content);
    String otherMark =
        isRightToLeft() ? TextDirection.LEFT_TO_RIGHT_MARK : TextDirection.RIGHT_TO_LEFT_MARK;
    String mark = hasOther && !hasOwn ? otherMark : "";
    return write(mark + content + mark);
  }

  /// Writes a quotation. Marks around text of the other direction keep the punctuation beside it in
  /// the direction of the report. FOP loses the language of the quotation, so the abbreviation
  /// attribute carries it until [PdfTags] restores it.
  FoWriter writeQuote(String quote, LanguageTag quoted) {
    boolean isKnown = !quoted.equals(LanguageTag.UNDETERMINED);
    boolean isForeign = isKnown && !quoted.equals(language);
    boolean rightToLeft = isKnown ? quoted.isRightToLeft() : TextDirection.startsRightToLeft(quote);
    boolean isOpposite = rightToLeft != isRightToLeft();
    if (isOpposite) {
      write(ownMark());
      open("bidi-override", "unicode-bidi=embed; direction=" + (rightToLeft ? "rtl" : "ltr"));
    }
    if (isForeign) {
      open("inline", "fox:abbreviation=" + quoted.value());
    }
    write(quote);
    if (isForeign) {
      close();
    }
    if (isOpposite) {
      close().write(ownMark());
    }
    return this;
  }

  /// Writes a link, or only its text if the URL has no host: PDF/A forbids links to local files.
  FoWriter link(String url, String content) {
    if (!url.matches("https?://.*")) {
      return write(content);
    }
    String target = "external-destination=url(\"" + url + "\"); color=" + FoStyle.LINK_COLOUR;
    return openLink(target, content).write(content).close();
  }

  /// @param description text for screen readers
  FoWriter crossReference(String id, String content, String description) {
    return openCrossReference(id, description, "; color=" + FoStyle.LINK_COLOUR)
        .write(content)
        .close();
  }

  FoWriter openCrossReference(String id, String description, String attributes) {
    return openLink("internal-destination=" + id + attributes, description);
  }

  private FoWriter openLink(String attributes, String description) {
    return open("basic-link", open.element().maxWord(), attributes, description);
  }

  /// Writes text that is not displayed, such as metadata.
  FoWriter writeHidden(String content) {
    characters(FoText.removeControls(content));
    return this;
  }

  private void characters(String content) {
    send(() -> handler.characters(content.toCharArray(), 0, content.length()));
  }

  private static void add(AttributesImpl attributes, String name, String value) {
    String namespace = name.indexOf(':') < 0 ? "" : namespace(name);
    attributes.addAttribute(namespace, local(name), name, "CDATA", value);
  }

  private static String namespace(String name) {
    int colon = name.indexOf(':');
    return NAMESPACES.getOrDefault(colon < 0 ? "fo" : name.substring(0, colon), "");
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  private static String qualified(String name) {
    return name.indexOf(':') < 0 ? "fo:" + name : name;
  }

  private interface Event {
    void send() throws SAXException;
  }

  private FoWriter send(Event event) {
    try {
      event.send();
    } catch (SAXException e) {
      throw new IllegalStateException("FOP refuses the formatting objects", e);
    }
    return this;
  }
}
