package org.rapporteur.synthesis.draft;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.Marks;
import org.rapporteur.analysis.draft.RevisionTexts;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.snapshot.DiscussionSnapshotSql;
import org.rapporteur.discussion.snapshot.DiscussionSnapshotSql.CommentRevisionNumber;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Component;

/// What the comments said that sentences cite, which may have been revised since.
@Component
public class CitedRevisions {

  private final DiscussionSnapshotSql discussion;
  private final Transactions transactions;

  CitedRevisions(DiscussionSnapshotSql discussion, Transactions transactions) {
    this.discussion = discussion;
    this.transactions = transactions;
  }

  /// Citations of an earlier revision hold as long as that revision may be read.
  public RevisionTexts texts(
      ConsultationId consultation, Collection<DraftSentence> sentences, Material material) {
    var currentTexts = RevisionTexts.of(material);
    var earlier = new HashSet<CommentRevisionNumber>();
    sentences.forEach(
        sentence ->
            sentence
                .citations()
                .forEach(
                    citation -> {
                      if (material
                          .comment(citation.comment())
                          .filter(c -> c.revision() != citation.revision())
                          .isPresent()) {
                        earlier.add(
                            new CommentRevisionNumber(citation.comment(), citation.revision()));
                      }
                    }));
    var texts = transactions.read(() -> discussion.loadTexts(consultation, earlier));
    return (comment, revision) ->
        currentTexts
            .plainText(comment, revision)
            .or(
                () ->
                    Optional.ofNullable(texts.get(new CommentRevisionNumber(comment, revision)))
                        .map(RevisionTexts::unwrapped));
  }

  /// Whether the footnote of one of them quotes a comment that it cites, in whatever revision: what
  /// was revised can be taken out later, too. Reads nothing where no footnote quotes.
  public boolean areQuotedInNotes(
      ConsultationId consultation, Collection<DraftSentence> sentences) {
    var words = new HashSet<String>();
    var comments = new TreeSet<Integer>();
    for (var sentence : sentences) {
      var noted = Marks.noted(sentence);
      if (!noted.isEmpty()) {
        words.addAll(noted);
        comments.addAll(sentence.citedComments());
      }
    }
    var said = transactions.read(() -> discussion.findPhrases(consultation, comments, words));
    BiPredicate<Integer, String> says =
        (comment, quoted) -> said.getOrDefault(comment, Set.of()).contains(quoted);
    return sentences.stream().anyMatch(sentence -> Marks.isNotedIn(sentence, says));
  }
}
