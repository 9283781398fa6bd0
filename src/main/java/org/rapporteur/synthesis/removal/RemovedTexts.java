package org.rapporteur.synthesis.removal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.analysis.draft.RevisionTexts;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.snapshot.CommentAttributionSql;

/// Texts that may not be read any more: comments that are not published now, and revisions that
/// were redacted or await review, except what their comments still say.
///
/// @param revisions what may be read, by comment and revision
public record RemovedTexts(Set<Integer> unpublished, Map<Integer, Map<Integer, String>> revisions) {

  public static RemovedTexts load(CommentAttributionSql comments, ConsultationId consultation) {
    var revisions = new HashMap<Integer, Map<Integer, String>>();
    comments
        .listSealed(consultation)
        .forEach(each -> put(revisions, each.comment(), each.revision(), each.currentText()));
    comments
        .listUnpublishedRevisions(consultation)
        .forEach(each -> put(revisions, each.comment(), each.revision(), each.currentText()));
    return new RemovedTexts(Set.copyOf(comments.listUnpublished(consultation)), revisions);
  }

  private static void put(
      Map<Integer, Map<Integer, String>> revisions, int comment, int revision, String readable) {
    revisions.computeIfAbsent(comment, c -> new HashMap<>()).put(revision, readable);
  }

  public boolean isEmpty() {
    return unpublished.isEmpty() && revisions.isEmpty();
  }

  /// True if some text of the comment may not be read.
  public boolean concerns(int comment) {
    return unpublished.contains(comment) || revisions.containsKey(comment);
  }

  public boolean contains(int comment, int revision, String text) {
    return unpublished.contains(comment)
        || Optional.ofNullable(revisions.get(comment))
            .map(of -> of.get(revision))
            .map(RevisionTexts::unwrapped)
            .filter(readable -> !readable.contains(RevisionTexts.unwrapped(text)))
            .isPresent();
  }
}
