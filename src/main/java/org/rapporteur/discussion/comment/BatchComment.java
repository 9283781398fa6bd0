package org.rapporteur.discussion.comment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.comment.ImportedComment.ImportedPositions;
import org.rapporteur.discussion.contributor.ContributorIdentity;
import org.rapporteur.shared.LanguageTag;

/// An imported comment as it is stored with a batch. Its parent is already stored or comes earlier
/// in the batch.
record BatchComment(
    QuestionId question,
    BatchParent parent,
    ContributorIdentity contributor,
    LanguageTag language,
    Instant createdAt,
    Instant receivedAt,
    String markdown,
    ImportedPositions positions) {

  /// The answered comment; without it, the comment starts a thread.
  /// @param indexInBatch index of the answered comment if it is in the same batch
  record BatchParent(@Nullable CommentId stored, @Nullable Integer indexInBatch) {}
}
