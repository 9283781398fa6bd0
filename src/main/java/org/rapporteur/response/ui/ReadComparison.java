package org.rapporteur.response.ui;

import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.report.Edition;
import org.rapporteur.report.ReportLinks;
import org.rapporteur.report.comparison.ComparedEditions;
import org.rapporteur.report.comparison.ComparedParagraph;
import org.rapporteur.report.comparison.ComparedSentence;
import org.rapporteur.response.challenge.ChallengeDetails;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.comparison.ChangeType;

/// Everything that stands on the page that compares two editions, as its template reads it.
///
/// @param accepted challenges that were accepted after the earlier edition and before the later
/// @param challenges how many there are to the later edition
/// @param all whether paragraphs that did not change are shown, too
public record ReadComparison(
    LanguageTag language,
    ConsultationDetails consultation,
    Edition from,
    Edition to,
    List<Edition> editions,
    ComparedEditions compared,
    List<ChallengeDetails> accepted,
    int challenges,
    boolean all) {

  /// A comment that is cited in both editions or in one of them.
  public record Cited(ChangeType change, int comment) {}

  /// More citations than a reader looks at: the others are counted.
  private static final int CITATIONS_SHOWN = 2;

  public List<ComparedParagraph> shown() {
    return all ? compared.paragraphs() : compared.changes();
  }

  /// Those to the paragraph, which may be behind its change.
  public List<ChallengeDetails> behind(ComparedParagraph paragraph) {
    return accepted.stream().filter(each -> each.paragraphId().equals(paragraph.id())).toList();
  }

  /// The editions with which the later one can be compared.
  public List<Edition> earlier() {
    return editions.stream().filter(edition -> edition.number() < to.number()).toList();
  }

  public String link(Edition earlier, boolean whole) {
    var parameters =
        Stream.of(
                earlier.number() == to.number() - 1 ? "" : "from=" + earlier.number(),
                whole ? "show=all" : "")
            .filter(parameter -> !parameter.isEmpty())
            .toList();
    String address = ReportLinks.comparison(consultation.slug(), to.number());
    return parameters.isEmpty() ? address : address + "?" + String.join("&", parameters);
  }

  /// The citations of a sentence that are shown: the first of those that stayed, then what changed.
  public List<Cited> citations(ComparedSentence sentence) {
    return Stream.of(
            sentence.cited().stream()
                .limit(CITATIONS_SHOWN)
                .map(c -> new Cited(ChangeType.UNCHANGED, c)),
            sentence.gone().stream().map(c -> new Cited(ChangeType.REMOVED, c)),
            sentence.put().stream().map(c -> new Cited(ChangeType.ADDED, c)))
        .flatMap(cited -> cited)
        .toList();
  }

  public int further(ComparedSentence sentence) {
    return Math.max(0, sentence.cited().size() - CITATIONS_SHOWN);
  }
}
