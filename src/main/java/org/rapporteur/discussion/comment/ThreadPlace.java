package org.rapporteur.discussion.comment;

import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.QuestionId;

/// Where a comment hangs: its thread (absent for the thread itself), its depth, and how many
/// replies of the batch it gets.
final class ThreadPlace {
  final QuestionId question;
  final boolean isOfBatch;
  @Nullable ThreadPlace parent;
  @Nullable ThreadPlace root;
  @Nullable Long id;
  int depth;
  int threadSize;
  int replies;

  ThreadPlace(QuestionId question, @Nullable Long storedId) {
    this.question = question;
    this.id = storedId;
    this.isOfBatch = storedId == null;
  }

  void hangBelow(ThreadPlace answered) {
    if (!answered.question.equals(question)) {
      throw new IllegalStateException("A reply in " + question + " to " + answered.question);
    }
    parent = answered;
    root = answered.root == null ? answered : answered.root;
    depth = Math.min(answered.depth + 1, Comment.MAX_DEPTH);
    parent.replies++;
    root.threadSize++;
  }
}
