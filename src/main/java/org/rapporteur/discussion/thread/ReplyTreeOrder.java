package org.rapporteur.discussion.thread;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// Sorts replies from publication order into display order. The depth-first walk uses a stack,
/// because recursion in a deep thread could overflow.
final class ReplyTreeOrder {

  private ReplyTreeOrder() {}

  static List<CommentDetails> sort(CommentDetails root, List<CommentDetails> byPublication) {
    var repliesByParent = new HashMap<Integer, List<CommentDetails>>();
    for (var reply : byPublication) {
      Integer parent = reply.parent();
      repliesByParent
          .computeIfAbsent(parent == null ? root.number() : parent, number -> new ArrayList<>())
          .add(reply);
    }
    var sorted = new ArrayList<CommentDetails>(byPublication.size());
    var pending = new ArrayDeque<CommentDetails>();
    pushAll(repliesByParent.getOrDefault(root.number(), List.of()), pending);
    while (!pending.isEmpty()) {
      var reply = pending.pop();
      sorted.add(reply);
      pushAll(repliesByParent.getOrDefault(reply.number(), List.of()), pending);
    }
    return sorted;
  }

  private static void pushAll(List<CommentDetails> siblings, ArrayDeque<CommentDetails> pending) {
    for (int i = siblings.size() - 1; i >= 0; i--) {
      pending.push(siblings.get(i));
    }
  }
}
