package org.rapporteur.discussion.thread;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;

/// That a comment was published, where it stands and whom it answers, without a word of it.
///
/// @param root the number of the comment that its thread begins with, its own where it begins one
/// @param author absent where an import brought it
public record PublishedComment(
    CommentId id,
    int number,
    int publication,
    QuestionId question,
    int root,
    @Nullable Integer parent,
    int contributor,
    @Nullable DelegationId delegation,
    @Nullable PersonId author,
    @Nullable PersonId rootAuthor,
    Instant at) {

  public boolean beginsAThread() {
    return parent == null;
  }
}
