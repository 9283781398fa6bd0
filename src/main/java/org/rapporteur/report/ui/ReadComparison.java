package org.rapporteur.report.ui;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.report.Edition;
import org.rapporteur.report.ReportLinks;
import org.rapporteur.report.comparison.ComparedEditions;
import org.rapporteur.report.comparison.ComparedParagraph;
import org.rapporteur.report.comparison.ComparedSentence;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.comparison.ChangeType;

/// The data of the template for the comparison of two editions.
///
/// @param besideChanges safe HTML of other modules, by paragraph id
/// @param all true if unchanged paragraphs are shown too
public record ReadComparison(
    LanguageTag language,
    ConsultationDetails consultation,
    Edition from,
    Edition to,
    List<Edition> editions,
    ComparedEditions compared,
    Map<String, String> besideChanges,
    boolean all) {

  /// A comment that is cited in at least one of the editions.
  public record Cited(ChangeType change, int comment) {}

  /// The other unchanged citations are only counted.
  private static final int CITATIONS_SHOWN = 2;

  public List<ComparedParagraph> shown() {
    return all ? compared.paragraphs() : compared.changes();
  }

  public String beside(ComparedParagraph paragraph) {
    return besideChanges.getOrDefault(paragraph.id(), "");
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

  /// Returns the first unchanged citations of a sentence, and all changed ones.
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
