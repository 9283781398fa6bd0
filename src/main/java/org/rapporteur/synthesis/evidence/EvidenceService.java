package org.rapporteur.synthesis.evidence;

import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.analysis.draft.Marks;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.identity.Viewer;
import org.rapporteur.language.SentenceSplitter;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.evidence.MaterialIndex.FoundComment;
import org.rapporteur.synthesis.run.CurrentMaterial;
import org.springframework.stereotype.Service;

/// Searches all that was said while a report is written, for the secretariat of its consultation.
/// Only what can be cited at this moment is offered: what is published, in the words of now.
@Service
public class EvidenceService {

  /// Longer sentences are lists without full stops; with its marks one would fill a sentence of the
  /// draft.
  static final int LONGEST_QUOTATION = 2_000;

  /// Whoever wants to quote further down opens the comment.
  static final int MOST_QUOTATIONS = 100;

  private final MaterialIndex index;
  private final CurrentMaterial current;
  private final EvidenceRows rows;
  private final SentenceSplitter sentences;
  private final Transactions transactions;

  EvidenceService(
      MaterialIndex index,
      CurrentMaterial current,
      EvidenceRows rows,
      SentenceSplitter sentences,
      Transactions transactions) {
    this.index = index;
    this.current = current;
    this.rows = rows;
    this.sentences = sentences;
    this.transactions = transactions;
  }

  public EvidencePage find(
      Viewer viewer, ConsultationDetails consultation, EvidenceQuestion asked) {
    secretariat(viewer, consultation);
    var found = index.find(viewer, consultation, asked);
    var material = current.known(consultation.id());
    var citable =
        found.comments().stream()
            .filter(comment -> material.comment(comment.number()).isPresent())
            .toList();
    var numbers = citable.stream().map(FoundComment::number).toList();
    var known = transactions.read(() -> rows.known(consultation.id(), numbers));
    return new EvidencePage(
        asked,
        found.total(),
        found.mistyped(),
        found.partial(),
        found.more() && asked.page() < EvidenceQuestion.MOST_PAGES,
        citable.stream()
            .map(
                comment ->
                    new EvidenceHit(
                        comment.number(), comment.passage(), !known.contains(comment.number())))
            .toList());
  }

  /// The sentences of a comment that can be quoted letter for letter, in their order; of one that
  /// was wrapped in lines as one line.
  public List<Quotation> quotations(Viewer viewer, ConsultationDetails consultation, int comment) {
    secretariat(viewer, consultation);
    var source =
        current
            .known(consultation.id())
            .comment(comment)
            .orElseThrow(() -> new NotFound("comment", "C" + comment));
    return sentences.split(source.plainText(), source.language()).stream()
        .filter(span -> span.length() <= LONGEST_QUOTATION)
        .map(span -> source.words(span).replace('\n', ' '))
        .flatMap(words -> quotation(words, comment))
        .limit(MOST_QUOTATIONS)
        .toList();
  }

  private static Stream<Quotation> quotation(String words, int comment) {
    return Marks.around(words)
        .map(marked -> new Quotation(words, marked + " (C" + comment + ")"))
        .stream();
  }

  private static void secretariat(Viewer viewer, ConsultationDetails consultation) {
    viewer.requireSecretariat(consultation.id().scope(), "synthesize");
  }
}
