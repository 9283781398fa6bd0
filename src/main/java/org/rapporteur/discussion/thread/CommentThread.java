package org.rapporteur.discussion.thread;

import java.util.List;

/// A top-level comment with its first replies in display order: each after its parent, siblings by
/// publication.
public record CommentThread(CommentDetails root, List<CommentDetails> replies, boolean hasMore) {

  /// Creates a thread from replies in order of publication.
  public static CommentThread fromReplies(
      CommentDetails root, List<CommentDetails> byPublication, boolean hasMore) {
    return new CommentThread(root, ReplyTreeOrder.sort(root, byPublication), hasMore);
  }
}
