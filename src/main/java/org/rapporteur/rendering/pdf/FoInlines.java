package org.rapporteur.rendering.pdf;

import static org.rapporteur.rendering.pdf.Fo.element;
import static org.rapporteur.rendering.pdf.Fo.empty;
import static org.rapporteur.rendering.pdf.Fo.escape;

import java.util.List;
import org.rapporteur.rendering.content.DocumentReferences.Footnote;
import org.rapporteur.rendering.content.Inline;
import org.rapporteur.shared.LanguageTag;

/// Creates XSL-FO of text. The parameter `maxWord` is the width in ems above which a word may be
/// broken.
final class FoInlines {

  /// The accent colour of the light theme.
  private static final String LINK_COLOUR = " color='#0c5891'";

  private final FoText text;
  private final LanguageTag language;
  private final boolean rightToLeft;
  private final String ownMark;
  private final String otherMark;

  FoInlines(FoText text, LanguageTag language) {
    this.text = text;
    this.language = language;
    this.rightToLeft = language.isRightToLeft();
    this.ownMark = mark(rightToLeft);
    this.otherMark = mark(!rightToLeft);
  }

  private static String mark(boolean rightToLeft) {
    return rightToLeft ? TextDirection.RIGHT_TO_LEFT_MARK : TextDirection.LEFT_TO_RIGHT_MARK;
  }

  String text(String content, double maxWord) {
    var xml = new StringBuilder();
    for (FoText.Run run : text.splitRuns(content, maxWord)) {
      String characters = escape(run.text());
      xml.append(
          run.font() == text.mainFont()
              ? characters
              : element("inline", "font-family='" + run.font().family() + "'", characters));
    }
    return xml.toString();
  }

  /// Returns a text that has its own direction. Marks give its punctuation the same direction.
  String isolated(String content, double maxWord) {
    boolean hasRightToLeft = TextDirection.hasRightToLeft(content);
    boolean hasLeftToRight = TextDirection.hasLeftToRight(content);
    boolean isOpposite =
        rightToLeft ? hasLeftToRight && !hasRightToLeft : hasRightToLeft && !hasLeftToRight;
    String mark = isOpposite ? otherMark : "";
    return text(mark + content + mark, maxWord);
  }

  /// Returns a quotation. Marks around text of the other direction keep the punctuation beside it
  /// in the direction of the report. FOP loses the language of the quotation, so the abbreviation
  /// attribute carries it until [PdfTags] restores it.
  private String quote(String content, LanguageTag quoted, double maxWord) {
    boolean isKnown = !quoted.equals(LanguageTag.UNDETERMINED);
    String xml = text(content, maxWord);
    if (isKnown && !quoted.equals(language)) {
      xml = element("inline", "fox:abbreviation='" + quoted.value() + "'", xml);
    }
    boolean quoteIsRightToLeft =
        isKnown ? quoted.isRightToLeft() : TextDirection.startsRightToLeft(content);
    if (quoteIsRightToLeft == rightToLeft) {
      return xml;
    }
    String direction = quoteIsRightToLeft ? "rtl" : "ltr";
    String mark = text(ownMark, maxWord);
    return mark
        + element("bidi-override", "unicode-bidi='embed' direction='" + direction + "'", xml)
        + mark;
  }

  /// Returns a link, or only its text if the URL has no host: PDF/A forbids links to local files.
  private String link(String url, String content, double maxWord) {
    String target = "external-destination='url(\"" + escape(url) + "\")'" + LINK_COLOUR;
    return url.matches("https?://.*")
        ? link(target, content, text(content, maxWord))
        : text(content, maxWord);
  }

  /// @param attributes target and style
  /// @param description text for screen readers
  static String link(String attributes, String description, String xml) {
    String alternative = escape(FoText.removeControls(description));
    return element("basic-link", attributes + " fox:alt-text='" + alternative + "'", xml);
  }

  /// FOP loses the direction of text after a footnote in a paragraph with letters of the other
  /// direction. Such paragraphs have their footnotes at the end.
  String runs(List<Inline> runs, double maxWord) {
    var xml = new StringBuilder();
    var footnotesAtEnd = new StringBuilder();
    for (Inline run : runs) {
      xml.append(
          switch (run) {
            case Inline.Text(String content) -> text(content, maxWord);
            case Inline.Isolated(String content) -> isolated(content, maxWord);
            case Inline.Quote(String content, var quoted) -> quote(content, quoted, maxWord);
            case Inline.PersonName(String content) ->
                quote(content, LanguageTag.UNDETERMINED, maxWord);
            case Inline.Link(String url, String content) -> link(url, content, maxWord);
            case Inline.CrossReference(String id, String content, String description) ->
                link(
                    "internal-destination='" + id + "'" + LINK_COLOUR,
                    description,
                    text(content, maxWord));
            case Inline.FootnoteMark(Footnote footnote) -> {
              String directionMark = rightToLeft ? text(ownMark, maxWord) : "";
              String number = superscript(footnote, "Span", maxWord);
              if (!rightToLeft && !hasRightToLeft(runs)) {
                yield directionMark + footnote(number, footnote);
              }
              footnotesAtEnd.append(footnote(empty("inline", ""), footnote));
              yield directionMark + number;
            }
          });
    }
    return xml.append(footnotesAtEnd).toString();
  }

  private static boolean hasRightToLeft(List<Inline> runs) {
    return runs.stream().map(Inline::toString).anyMatch(TextDirection::hasRightToLeft);
  }

  private String footnote(String reference, Footnote footnote) {
    double maxWord = FoStyle.FOOTNOTE.maxWord();
    String body =
        superscript(footnote, "Lbl", maxWord)
            + text(" ", maxWord)
            + isolated(footnote.text(), maxWord);
    return element(
        "footnote", "", reference + element("footnote-body", "", Fo.block(FoStyle.FOOTNOTE, body)));
  }

  private String superscript(Footnote footnote, String role, double maxWord) {
    return element(
        "inline",
        "font-size='70%' baseline-shift='super' role='" + role + "'",
        text(String.valueOf(footnote.number()), maxWord));
  }
}
