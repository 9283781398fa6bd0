package org.rapporteur.discussion.thread;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// Sorts replies from publication order into display order. It avoids recursion, because threads
/// may be deep.
final class ReplyTreeOrder {

  private ReplyTreeOrder() {}

  static List<CommentDetails> sort(CommentDetails root, List<CommentDetails> byPublication) {
    var children = new HashMap<Integer, List<CommentDetails>>();
    for (var reply : byPublication) {
      Integer parent = reply.parent();
      children
          .computeIfAbsent(parent == null ? root.number() : parent, n -> new ArrayList<>())
          .add(reply);
    }
    var sorted = new ArrayList<CommentDetails>(byPublication.size());
    var open = new ArrayDeque<CommentDetails>();
    pushAll(children.getOrDefault(root.number(), List.of()), open);
    while (!open.isEmpty()) {
      var reply = open.pop();
      sorted.add(reply);
      pushAll(children.getOrDefault(reply.number(), List.of()), open);
    }
    return sorted;
  }

  private static void pushAll(List<CommentDetails> siblings, ArrayDeque<CommentDetails> open) {
    for (int i = siblings.size() - 1; i >= 0; i--) {
      open.push(siblings.get(i));
    }
  }
}
