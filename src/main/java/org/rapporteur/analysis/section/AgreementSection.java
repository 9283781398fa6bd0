package org.rapporteur.analysis.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.material.SourcePosition;

/// The claims with which contributors of another group agreed in their replies.
final class AgreementSection {

  private static final int MAX_AGREEMENTS = 8;

  private final QuestionDraft part;
  private final Exchanges exchanges;
  private final ReportedSpeech speech;

  AgreementSection(QuestionDraft part, Exchanges exchanges, ReportedSpeech speech) {
    this.part = part;
    this.exchanges = exchanges;
    this.speech = speech;
  }

  /// @param isToldElsewhere true for comments that another paragraph tells
  List<DraftParagraph> paragraphs(IntPredicate isToldElsewhere) {
    var written = new ArrayList<DraftParagraph>();
    var sentences = new ArrayList<DraftSentence>();
    part.comments().stream()
        .filter(comment -> !isToldElsewhere.test(comment))
        .filter(comment -> isBroad(comment, exchanges.agreeing(comment)))
        .sorted(
            Comparator.comparingInt((Integer comment) -> -exchanges.agreeing(comment).size())
                .thenComparingInt(comment -> comment))
        .limit(MAX_AGREEMENTS)
        .forEach(comment -> agreementWith(comment).forEach(sentences::add));
    if (!sentences.isEmpty()) {
      written.add(part.paragraphs().paragraph(sentences));
    }
    return written;
  }

  /// Agreement is broad if it comes from another group, and not more positions on the comment are
  /// against it than for it.
  private boolean isBroad(int comment, List<Integer> agreeing) {
    var positions = part.material().positionsOn(comment);
    long agreed = positions.stream().filter(SourcePosition::agrees).count();
    if (agreed < positions.size() - agreed) {
      return false;
    }
    String group = part.material().present(comment).group();
    return agreeing.stream()
        .map(reply -> part.material().present(reply))
        .anyMatch(reply -> reply.statesGroup() && !reply.group().equals(group));
  }

  private List<DraftSentence> agreementWith(int comment) {
    return part.quotes()
        .firstClaim(comment)
        .map(claim -> part.quotes().passage(List.of(claim)))
        .map(
            passage -> {
              List<Integer> agreeing = exchanges.agreeing(comment);
              var cited = new ArrayList<>(agreeing);
              cited.add(comment);
              return List.of(
                  speech
                      .sentence(SentenceKind.AGREEMENT, "agreement", passage, cited)
                      .with(
                          "others",
                          part.wording()
                              .list(
                                  agreeing.stream()
                                      .map(reply -> part.material().present(reply))
                                      .map(speech::speaker)
                                      .distinct()
                                      .toList()))
                      .done());
            })
        .orElse(List.of());
  }
}
