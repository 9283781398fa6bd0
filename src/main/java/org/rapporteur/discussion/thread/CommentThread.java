package org.rapporteur.discussion.thread;

import java.util.List;

/// A comment at the top of a question with the first of its replies, in the order in which they are
/// drawn: each after the one it answers, siblings by publication.
public record CommentThread(CommentDetails root, List<CommentDetails> replies, boolean hasMore) {

  /// From replies in order of publication.
  public static CommentThread of(
      CommentDetails root, List<CommentDetails> byPublication, boolean hasMore) {
    return new CommentThread(root, ReplyOrder.drawn(root, byPublication), hasMore);
  }
}
