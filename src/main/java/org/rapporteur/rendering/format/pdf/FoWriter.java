package org.rapporteur.rendering.format.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import javax.xml.XMLConstants;
import org.rapporteur.shared.LanguageTag;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/// Formatting objects, told to the formatter one by one: it lays out a sequence of pages when that
/// ends, and keeps nothing of it.
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
  private final FoText words;
  private final LanguageTag language;
  private final Deque<Element> open = new ArrayDeque<>();

  /// @param widest word that has a place in it, in ems
  private record Element(String name, double widest) {}

  FoWriter(ContentHandler handler, PdfFonts fonts, LanguageTag language) {
    this.handler = handler;
    this.words = new FoText(fonts, language);
    this.language = language;
  }

  ContentHandler handler() {
    return handler;
  }

  FoText words() {
    return words;
  }

  boolean isRightToLeft() {
    return language.isRightToLeft();
  }

  String writingMode() {
    return isRightToLeft() ? "rl-tb" : "lr-tb";
  }

  /// The invisible letter of the report's direction; nothing where text of the other direction is
  /// the exception.
  String mark() {
    return isRightToLeft() ? FoText.RIGHT_TO_LEFT_MARK : "";
  }

  FoWriter start() {
    return tell(handler::startDocument);
  }

  FoWriter finish() {
    return tell(handler::endDocument);
  }

  /// @param name of a formatting object, or with the prefix of another kind as `fox:destination`
  /// @param attributes names and values in turn
  FoWriter open(String name, String... attributes) {
    return open(name, open.isEmpty() ? 0 : open.element().widest(), attributes);
  }

  FoWriter open(FoStyle style, String... attributes) {
    return open("block", style.widest(), style.with(attributes));
  }

  /// @param widest a word of the text within that takes more ems may be divided
  FoWriter open(String name, double widest, String... attributes) {
    var given = new AttributesImpl();
    for (int i = 0; i < attributes.length; i += 2) {
      add(given, attributes[i], attributes[i + 1]);
    }
    open.push(new Element(name, widest));
    return tell(() -> handler.startElement(namespace(name), local(name), qualified(name), given));
  }

  FoWriter close() {
    String name = open.pop().name();
    return tell(() -> handler.endElement(namespace(name), local(name), qualified(name)));
  }

  FoWriter empty(String name, String... attributes) {
    return open(name, attributes).close();
  }

  FoWriter text(String text) {
    for (FoText.Run run : words.runs(text, open.element().widest())) {
      if (run.font() == words.font()) {
        characters(run.text());
      } else {
        open("inline", "font-family", run.font().family());
        characters(run.text());
        close();
      }
    }
    return this;
  }

  /// A text that stands by itself, as a name or a heading: where all of it is of the other
  /// direction, its punctuation is, too.
  FoWriter whole(String text) {
    String mark =
        !words.isOfOtherDirection(text)
            ? ""
            : isRightToLeft() ? FoText.LEFT_TO_RIGHT_MARK : FoText.RIGHT_TO_LEFT_MARK;
    return text(mark + text + mark);
  }

  /// Words of another language inside a sentence, kept apart from what stands around them:
  /// without the marks the punctuation between two stretches of the other direction would be
  /// drawn in that direction too. FOP forgets the language of such words, so they carry it as the
  /// expansion of an abbreviation until [PdfTags] puts it right.
  FoWriter quote(String text, LanguageTag quoted) {
    boolean foreign = !quoted.equals(language) && !quoted.equals(LanguageTag.UNDETERMINED);
    boolean toTheLeft =
        quoted.equals(LanguageTag.UNDETERMINED)
            ? FoText.beginsToTheLeft(text)
            : quoted.isRightToLeft();
    boolean apart = toTheLeft != isRightToLeft();
    String mark = isRightToLeft() ? FoText.RIGHT_TO_LEFT_MARK : FoText.LEFT_TO_RIGHT_MARK;
    if (apart) {
      text(mark);
      open("bidi-override", "unicode-bidi", "embed", "direction", toTheLeft ? "rtl" : "ltr");
    }
    if (foreign) {
      open("inline", "fox:abbreviation", quoted.value());
    }
    text(text);
    if (foreign) {
      close();
    }
    if (apart) {
      close().text(mark);
    }
    return this;
  }

  /// An address without a host would be taken for a file beside this one, which an archive refuses:
  /// it is no link.
  FoWriter link(String address, String text) {
    if (!address.matches("https?://.*")) {
      return text(text);
    }
    return open(
            "basic-link",
            "external-destination",
            "url(\"" + address + "\")",
            "color",
            FoStyle.LINK,
            "fox:alt-text",
            words.plain(text))
        .text(text)
        .close();
  }

  /// @param described what a screen reader says of the link
  FoWriter linkWithin(String id, String text, String described) {
    return openLinkWithin(id, described, "color", FoStyle.LINK).text(text).close();
  }

  FoWriter openLinkWithin(String id, String described, String... attributes) {
    String[] own = {"internal-destination", id, "fox:alt-text", words.plain(described)};
    return open("basic-link", FoStyle.joined(own, attributes));
  }

  /// Text that no font has to show.
  FoWriter unseen(String text) {
    characters(words.plain(text));
    return this;
  }

  private void characters(String text) {
    tell(() -> handler.characters(text.toCharArray(), 0, text.length()));
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

  private interface Telling {
    void tell() throws SAXException;
  }

  private FoWriter tell(Telling telling) {
    try {
      telling.tell();
    } catch (SAXException e) {
      throw new IllegalStateException("The formatter refuses what it is told", e);
    }
    return this;
  }
}
