package org.rapporteur.report.assembly;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.draft.DraftSection;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.QuoteRef;
import org.rapporteur.rendering.document.ReportDocumentBuilder;

/// The summary of a report: a point for each paragraph of the draft's own summary, with the
/// paragraphs of the body that carry it.
final class SummaryPoints {

  private final ReportMaterial material;
  private final Sentences sentences;
  private final ReportDocumentBuilder builder;
  private final List<DraftParagraph> body;

  SummaryPoints(ReportMaterial material, Sentences sentences, ReportDocumentBuilder builder) {
    this.material = material;
    this.sentences = sentences;
    this.builder = builder;
    this.body =
        material.draft().body().filter(paragraph -> !paragraph.sentences().isEmpty()).toList();
  }

  void of(DraftSection summary) {
    summary.paragraphs().stream()
        .filter(paragraph -> !paragraph.sentences().isEmpty())
        .forEach(
            paragraph ->
                builder.summaryPoint(
                    material.id(paragraph),
                    paragraph.sentences().stream().map(sentences::of).toList(),
                    carrying(paragraph)));
  }

  private List<Integer> carrying(DraftParagraph point) {
    return point.sentences().stream()
        .flatMap(
            sentence ->
                Stream.concat(
                    carrying(point, sentence).stream(),
                    sentence.quotes().stream().flatMap(quote -> quoting(quote).stream())))
        .distinct()
        .sorted()
        .toList();
  }

  /// The first paragraph that says the same of the same comments; of a sentence that people rewrote
  /// the one that it repeated: with the same citations and counts, on the same theme, or at least
  /// with the same citations.
  private Optional<Integer> carrying(DraftParagraph point, DraftSentence sentence) {
    var cited = sentence.citedComments();
    Predicate<DraftSentence> cites =
        other -> !cited.isEmpty() && other.citedComments().equals(cited);
    return Stream.<Predicate<DraftParagraph>>of(
            saying(other -> other.text().equals(sentence.text()) && cites.test(other)),
            saying(other -> other.counts().equals(sentence.counts()) && cites.test(other)),
            paragraph -> point.theme() != null && point.theme().equals(paragraph.theme()),
            saying(cites))
        .flatMap(which -> first(which).stream())
        .findFirst();
  }

  private Optional<Integer> quoting(QuoteRef quote) {
    return first(saying(other -> other.quotes().stream().anyMatch(said -> said.contains(quote))));
  }

  private static Predicate<DraftParagraph> saying(Predicate<DraftSentence> which) {
    return paragraph -> paragraph.sentences().stream().anyMatch(which);
  }

  /// A report numbers the paragraphs of the body through.
  private Optional<Integer> first(Predicate<DraftParagraph> which) {
    return IntStream.range(0, body.size())
        .filter(at -> which.test(body.get(at)))
        .mapToObj(at -> at + 1)
        .findFirst();
  }
}
