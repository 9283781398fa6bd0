package org.rapporteur.discussion.thread;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;

/// A published comment without its text: its place in the thread, and its writer.
///
/// @param publication the publication number
/// @param parent the number of the answered comment; null for the first comment of a thread
public record PublishedComment(
    CommentId id,
    int number,
    int publication,
    QuestionId question,
    ThreadStart thread,
    @Nullable Integer parent,
    CommentWriter writer,
    Instant publishedAt) {

  /// The first comment of the thread, which may be the comment itself.
  /// @param author null for imported comments
  public record ThreadStart(int number, @Nullable PersonId author) {}

  /// The contributor, and the person who wrote the comment.
  /// @param author null for imported comments
  public record CommentWriter(
      int contributor, @Nullable DelegationId delegation, @Nullable PersonId author) {}

  public boolean isRoot() {
    return parent == null;
  }

  public int root() {
    return thread.number();
  }

  public @Nullable PersonId rootAuthor() {
    return thread.author();
  }

  public int contributor() {
    return writer.contributor();
  }

  public @Nullable DelegationId delegation() {
    return writer.delegation();
  }

  public @Nullable PersonId author() {
    return writer.author();
  }
}
