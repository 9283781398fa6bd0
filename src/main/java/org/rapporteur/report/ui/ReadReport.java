package org.rapporteur.report.ui;

import java.util.List;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.report.Edition;
import org.rapporteur.report.document.Coverage;
import org.rapporteur.report.document.ReportDocument;
import org.rapporteur.shared.LanguageTag;

/// Everything that stands on the page of a report, as its template reads it.
///
/// @param contents the table of contents, and `article` the report itself: drawn HTML
public record ReadReport(
    ConsultationDetails consultation,
    LanguageTag language,
    Edition edition,
    List<Edition> editions,
    List<String> formats,
    Drawn drawn) {

  /// The parts that are the same for every reader of an edition.
  record Drawn(String title, Coverage coverage, String contents, String article, String citation) {

    int weight() {
      return contents.length() + article.length();
    }
  }

  public String contents() {
    return drawn.contents();
  }

  public String article() {
    return drawn.article();
  }

  public String citation() {
    return drawn.citation();
  }

  public Coverage coverage() {
    return drawn.coverage();
  }

  public int citedSentences() {
    return coverage().sentences()
        - coverage().uncited().stream().mapToInt(Coverage.Count::number).sum();
  }

  public boolean isLatest() {
    return editions.getFirst().number() == edition.number();
  }

  static String title(ReportDocument document) {
    return document.masthead().title();
  }
}
