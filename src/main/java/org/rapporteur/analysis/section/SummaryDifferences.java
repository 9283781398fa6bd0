package org.rapporteur.analysis.section;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.draft.DraftSection;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.positions.PositionReader;
import org.rapporteur.analysis.sentence.ReplyCue;
import org.rapporteur.analysis.statement.Quotable;
import org.rapporteur.analysis.text.Words;

/// Finds differences for the summary: a claim with what was replied against it, and positions that
/// differ between groups.
final class SummaryDifferences {

  private static final int MAX_ON_POSITIONS = 45;

  private static final int MAX_SENTENCE_WORDS = 60;

  private final Material material;
  private final Quotes quotes;
  private final ReportedSpeech speech;
  private final SummaryQuotations quotations;

  SummaryDifferences(
      Material material, Quotes quotes, ReportedSpeech speech, SummaryQuotations quotations) {
    this.material = material;
    this.quotes = quotes;
    this.speech = speech;
    this.quotations = quotations;
  }

  Stream<SummaryCandidate> find(List<DraftSection> sections, int question) {
    var exchanges = new Exchanges(question, material, quotes);
    var opposed =
        SummaryCandidates.paragraphs(sections, SectionKind.DIVERGENCE)
            .flatMap(
                paragraph -> {
                  var comments = new TreeSet<Integer>();
                  paragraph.sentences().forEach(one -> comments.addAll(one.citedComments()));
                  return comments.stream()
                      .filter(
                          comment ->
                              exchanges
                                  .attitude(comment)
                                  .filter(ReplyCue.AGREEMENT::equals)
                                  .isEmpty())
                      .flatMap(reply -> opposed(reply, comments, paragraph).stream());
                });
    var positions =
        Stream.of(SectionKind.DIVERGENCE, SectionKind.MINORITY)
            .flatMap(kind -> SummaryCandidates.paragraphs(sections, kind))
            .filter(
                paragraph ->
                    paragraph.sentences().stream().anyMatch(SummaryDifferences::isOnPositions))
            .map(
                paragraph ->
                    quotations.candidate(
                        SummaryCandidate.Kind.DIFFERENCE,
                        paragraph,
                        quotations.support(paragraph.sentences()),
                        paragraph.sentences()));
    return Stream.concat(opposed, positions);
  }

  /// Positions of a group of one or two are for the body.
  private static boolean isOnPositions(DraftSentence sentence) {
    Integer own = sentence.counts().isEmpty() ? null : sentence.counts().getFirst().of();
    return sentence.kind() == SentenceKind.DIVERGENCE
        || sentence.kind() == SentenceKind.DISSENT
            && own != null
            && own >= PositionReader.FEWEST_OF_GROUP
            && Words.count(sentence.text()) <= MAX_ON_POSITIONS;
  }

  private Optional<SummaryCandidate> opposed(
      int reply, Set<Integer> exchange, DraftParagraph paragraph) {
    Integer parent = material.present(reply).parent();
    if (parent == null || !exchange.contains(parent)) {
      return Optional.empty();
    }
    return quotations
        .best(parent, Quotable::standsAlone)
        .or(() -> quotations.best(parent, Quotable::is))
        .flatMap(
            claim ->
                quotations
                    .best(reply, Quotable::is)
                    .or(() -> quotations.best(reply, Quotable::standsAloneBriefly))
                    .map(
                        answer ->
                            quotations.candidate(
                                SummaryCandidate.Kind.DIFFERENCE,
                                paragraph,
                                quotations.support(parent) + quotations.support(reply),
                                exchange(
                                    quotations.withReason(claim), quotations.withReason(answer)))));
  }

  private List<DraftSentence> exchange(Quotes.Passage claim, Quotes.Passage answer) {
    var sentence = speech.exchange(claim, answer);
    return Words.count(sentence.text()) <= MAX_SENTENCE_WORDS
        ? List.of(sentence)
        : List.of(speech.say(claim), speech.reply(answer, false));
  }
}
