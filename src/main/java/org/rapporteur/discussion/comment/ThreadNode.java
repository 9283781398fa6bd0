package org.rapporteur.discussion.comment;

import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.QuestionId;

/// A comment in the thread tree of a batch: a new comment, or a stored one with replies in the
/// batch. `root` is null for the first comment of a thread. The counts cover only replies of the
/// batch.
final class ThreadNode {

  final QuestionId question;
  final boolean isNew;
  @Nullable ThreadNode parent;
  @Nullable ThreadNode root;
  @Nullable Long id;
  int depth;
  int threadSize;
  int replies;

  ThreadNode(QuestionId question, @Nullable Long storedId) {
    this.question = question;
    this.id = storedId;
    this.isNew = storedId == null;
  }

  void clearCounts() {
    threadSize = 0;
    replies = 0;
  }

  void placeBelow(ThreadNode newParent) {
    if (!newParent.question.equals(question)) {
      throw new IllegalStateException("A reply in " + question + " to " + newParent.question);
    }
    parent = newParent;
    root = newParent.root == null ? newParent : newParent.root;
    depth = Math.min(newParent.depth + 1, ThreadPlace.MAX_DEPTH);
    parent.replies++;
    root.threadSize++;
  }
}
