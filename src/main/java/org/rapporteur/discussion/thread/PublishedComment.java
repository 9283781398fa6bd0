package org.rapporteur.discussion.thread;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;

/// A published comment without its text: where it is and to whom it replies.
/// @param root the number of the first comment of its thread, which may be its own
/// @param author null for imported comments
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
    Instant publishedAt) {

  public boolean isRoot() {
    return parent == null;
  }
}
