package org.rapporteur.discussion.comment;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.contributor.ContributorId;

/// A comment of a batch with the values assigned when it is stored: its place in the thread, its
/// contributor and its numbers.
///
/// @param publication the publication number; null if the comment awaits review
record BatchRow(
    BatchComment comment,
    ThreadNode node,
    ContributorId contributor,
    int number,
    @Nullable Integer publication) {

  /// Available only after the comment is inserted.
  CommentId id() {
    return new CommentId(Objects.requireNonNull(node.id));
  }
}
