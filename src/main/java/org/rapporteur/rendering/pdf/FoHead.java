package org.rapporteur.rendering.pdf;

import static org.rapporteur.rendering.pdf.Fo.element;
import static org.rapporteur.rendering.pdf.Fo.empty;
import static org.rapporteur.rendering.pdf.Fo.escape;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.rendering.content.DocumentReferences.Location;
import org.rapporteur.rendering.content.ReportBlock;
import org.rapporteur.rendering.content.ReportBlocks;
import org.rapporteur.rendering.content.ReportContent;
import org.rapporteur.rendering.content.ReportTexts;
import org.rapporteur.shared.LanguageTag;

/// The part of a document before its pages: page format, metadata, bookmarks and named
/// destinations.
final class FoHead {

  private final ReportContent content;
  private final FoText text;
  private final LanguageTag language;

  FoHead(ReportContent content, FoText text) {
    this.content = content;
    this.text = text;
    language = content.document().language();
  }

  /// Returns the start tag of the document and all before its pages.
  String start() {
    return """
    <fo:root xmlns:fo='http://www.w3.org/1999/XSL/Format' \
    xmlns:fox='http://xmlgraphics.apache.org/fop/extensions' \
    xml:lang='%s' font-family='%s' font-size='%spt' line-height='1.45' text-align='start'>\
    <fo:layout-master-set><fo:simple-page-master master-name='page' page-width='210mm' \
    page-height='297mm' margin='20mm 20mm 12mm 20mm' writing-mode='%s'>\
    <fo:region-body margin-bottom='13mm'/><fo:region-after extent='6mm'/>\
    </fo:simple-page-master></fo:layout-master-set>\
    """
            .formatted(
                language.value(), text.mainFont().family(), FoStyle.TEXT_SIZE, mode(language))
        + metadata()
        + bookmarks()
        + destinations();
  }

  /// Returns the writing mode of a language.
  static String mode(LanguageTag language) {
    return language.isRightToLeft() ? "rl-tb" : "lr-tb";
  }

  /// Returns the title only here. FOP would also write the title of its user agent as plain text,
  /// which PDF/A forbids.
  private String metadata() {
    var masthead = content.document().masthead();
    return """
    <fo:declarations><x:xmpmeta xmlns:x='adobe:ns:meta/'>\
    <rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>\
    <rdf:Description xmlns:dc='http://purl.org/dc/elements/1.1/' rdf:about=''>\
    <dc:title><rdf:Alt><rdf:li xml:lang='x-default'>%s</rdf:li></rdf:Alt></dc:title>\
    <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>\
    </rdf:Description></rdf:RDF></x:xmpmeta></fo:declarations>\
    """
        .formatted(hidden(masthead.title()), hidden(masthead.institution()));
  }

  /// Returns a text that is not shown, which needs no fonts.
  static String hidden(String content) {
    return escape(FoText.removeControls(content));
  }

  private String bookmarks() {
    var xml = new StringBuilder("<fo:bookmark-tree>");
    int depth = 0;
    for (ReportBlock.Heading heading : ReportBlocks.headings(content)) {
      for (; depth >= heading.level(); depth--) {
        xml.append("</fo:bookmark>");
      }
      xml.append("<fo:bookmark internal-destination='" + heading.id() + "'>")
          .append(element("bookmark-title", "", hidden(heading.fullText())));
      depth++;
    }
    return xml.append("</fo:bookmark>".repeat(depth)).append("</fo:bookmark-tree>").toString();
  }

  /// Returns the named destinations: URLs can end with the same anchors in all formats.
  private String destinations() {
    var document = content.document();
    return Stream.of(
            ReportBlocks.headings(content).stream().map(ReportBlock.Heading::id),
            Stream.iterate(1, n -> n <= document.summary().size(), n -> n + 1)
                .map(n -> Location.forSummaryPoint(n).anchor()),
            document.paragraphs().stream().map(p -> Location.forParagraph(p.number()).anchor()),
            document.submittedSummaries().stream()
                .map(s -> ReportTexts.submissionLabel(s.submission())),
            content.selection().entries().stream()
                .map(entry -> ReportTexts.commentLabel(entry.number())))
        .flatMap(ids -> ids)
        .map(id -> empty("fox:destination", "internal-destination='" + id + "'"))
        .collect(Collectors.joining());
  }
}
