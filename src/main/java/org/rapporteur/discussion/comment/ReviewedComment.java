package org.rapporteur.discussion.comment;

import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;

/// A comment as a decision finds it, held until the decision is made.
///
/// @param contributor the number of whoever speaks in it
/// @param edited whether an edit of it awaits review
/// @param summaryRemoved of an answer of a submission: whether the summary of that was removed
public record ReviewedComment(
    CommentId id,
    int number,
    CommentState state,
    int contributor,
    @Nullable PersonId author,
    @Nullable DelegationId delegation,
    boolean edited,
    @Nullable Boolean summaryRemoved) {

  /// Whether it was written by the viewer, or in the name of a delegation they speak for.
  public boolean isOf(Viewer viewer) {
    return author != null && viewer.is(author)
        || delegation != null && viewer.speaksFor(delegation);
  }
}
