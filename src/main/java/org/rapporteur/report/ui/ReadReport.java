package org.rapporteur.report.ui;

import java.util.List;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.rendering.document.CommentCoverage;
import org.rapporteur.report.Edition;
import org.rapporteur.report.followup.FollowUpDetails;
import org.rapporteur.shared.LanguageTag;

/// Everything that stands on the page of a report, as its template reads it.
public record ReadReport(
    ConsultationDetails consultation,
    LanguageTag language,
    Edition edition,
    List<Edition> editions,
    List<String> formats,
    DrawnReport drawn,
    ReadChallenges challenges,
    ReadFollowUps followUps) {

  /// The table of contents, drawn HTML.
  public String contents() {
    return drawn.contents();
  }

  /// How many paragraphs there are, by whose numbers the parts of the article are asked for.
  public int paragraphs() {
    return drawn.paragraphs().size();
  }

  /// What stands before a paragraph, or after the last: drawn HTML.
  public String before(int paragraph) {
    return drawn.around().get(paragraph - 1);
  }

  /// The paragraph itself, drawn HTML.
  public String paragraph(int number) {
    return drawn.paragraphs().get(number - 1).html();
  }

  /// What happened next to a paragraph.
  public List<FollowUpDetails> followUps(int paragraph) {
    return followUps.to(drawn.paragraphs().get(paragraph - 1).id());
  }

  public String citation() {
    return drawn.citation();
  }

  public CommentCoverage coverage() {
    return drawn.coverage();
  }

  public int citedSentences() {
    return coverage().sentences()
        - coverage().uncited().stream().mapToInt(CommentCoverage.Count::number).sum();
  }

  public boolean isLatest() {
    return editions.getFirst().number() == edition.number();
  }
}
