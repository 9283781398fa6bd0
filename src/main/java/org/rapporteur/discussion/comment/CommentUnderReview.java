package org.rapporteur.discussion.comment;

import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;

/// A comment on which a moderator decides.
///
/// @param contributor the number of the contributor
/// @param author null for imported comments
/// @param hasPendingEdit true if an edit awaits review
/// @param summaryRemoved for an answer of a submission: true if its summary was removed
public record CommentUnderReview(
    CommentId id,
    int number,
    CommentState state,
    int contributor,
    @Nullable PersonId author,
    @Nullable DelegationId delegation,
    boolean hasPendingEdit,
    @Nullable Boolean summaryRemoved) {

  /// True if the viewer wrote the comment or speaks for its delegation.
  public boolean isWrittenBy(Viewer viewer) {
    return author != null && viewer.isPerson(author)
        || delegation != null && viewer.isSpeakerFor(delegation);
  }
}
