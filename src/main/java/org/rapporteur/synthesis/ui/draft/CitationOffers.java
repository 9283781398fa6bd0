package org.rapporteur.synthesis.ui.draft;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.shared.Refusal;
import org.rapporteur.synthesis.LedgerEntry;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.evidence.EvidenceQuestion;
import org.rapporteur.synthesis.ui.desk.Desk;

/// Finds comments for what is typed of a citation mark: by number, or by their words.
final class CitationOffers {

  private static final int MAX_OFFERS = 8;

  private static final int MIN_WORD = 3;

  private final Desk desk;
  private final SynthesisDetails draft;
  private final @Nullable SynthesisParagraph paragraph;

  CitationOffers(Desk desk, SynthesisDetails draft, @Nullable SynthesisParagraph paragraph) {
    this.desk = desk;
    this.draft = draft;
    this.paragraph = paragraph;
  }

  List<CommentDetails> find(String typed) {
    String words = typed.strip();
    var numbers =
        words.matches("[Cc]?[0-9]*")
            ? byNumber(words.replaceFirst("^[Cc]", ""))
            : words.length() < MIN_WORD ? List.<Integer>of() : byWords(words);
    return List.copyOf(desk.comments(numbers).values());
  }

  /// The comments of the paragraph come first.
  private List<Integer> byNumber(String digits) {
    var own = paragraph == null ? Stream.<Integer>of() : paragraph.citedComments().stream();
    return Stream.concat(own, draft.ledger().stream().map(LedgerEntry::comment).sorted())
        .filter(number -> String.valueOf(number).startsWith(digits))
        .distinct()
        .limit(MAX_OFFERS)
        .toList();
  }

  private List<Integer> byWords(String words) {
    try {
      return desk
          .services()
          .evidence()
          .find(desk.viewer(), desk.consultation(), new EvidenceQuestion(words, null, null, 1))
          .hits()
          .stream()
          .map(hit -> hit.comment())
          .limit(MAX_OFFERS)
          .toList();
    } catch (Refusal refused) {
      return List.of();
    }
  }
}
