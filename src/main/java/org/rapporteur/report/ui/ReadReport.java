package org.rapporteur.report.ui;

import java.util.List;
import java.util.Map;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.rendering.document.CommentCoverage;
import org.rapporteur.report.Edition;
import org.rapporteur.report.page.RenderedReport;
import org.rapporteur.shared.LanguageTag;

/// The data of the template for the page of an edition.
///
/// @param sidebarParts safe HTML of other modules
/// @param belowParagraphs safe HTML of other modules, by paragraph number
public record ReadReport(
    ConsultationDetails consultation,
    LanguageTag language,
    Edition edition,
    List<Edition> editions,
    List<String> formats,
    RenderedReport report,
    List<String> sidebarParts,
    Map<Integer, String> belowParagraphs) {

  public String contents() {
    return report.contents();
  }

  /// Returns the number of paragraphs. The other methods take a paragraph number from 1.
  public int paragraphs() {
    return report.paragraphs().size();
  }

  /// Returns the HTML before a paragraph, or after the last one.
  public String before(int paragraph) {
    return report.betweenParagraphs().get(paragraph - 1);
  }

  public String paragraph(int number) {
    return report.paragraphs().get(number - 1).html();
  }

  public String belowParagraph(int number) {
    return belowParagraphs.getOrDefault(number, "");
  }

  public String citation() {
    return report.citation();
  }

  public CommentCoverage coverage() {
    return report.coverage();
  }

  public int citedSentences() {
    return coverage().sentences()
        - coverage().uncited().stream().mapToInt(CommentCoverage.Count::number).sum();
  }

  public boolean isLatest() {
    return editions.getFirst().number() == edition.number();
  }
}
