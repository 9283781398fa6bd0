package org.rapporteur.discussion.thread;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// Puts replies, read by publication, into the order in which they are drawn. Without recursion: a
/// thread may be deep.
final class ReplyOrder {

  private ReplyOrder() {}

  static List<CommentDetails> drawn(CommentDetails root, List<CommentDetails> byPublication) {
    var children = new HashMap<Integer, List<CommentDetails>>();
    for (var reply : byPublication) {
      Integer parent = reply.parent();
      children
          .computeIfAbsent(parent == null ? root.number() : parent, n -> new ArrayList<>())
          .add(reply);
    }
    var drawn = new ArrayList<CommentDetails>(byPublication.size());
    var open = new ArrayDeque<CommentDetails>();
    push(children.getOrDefault(root.number(), List.of()), open);
    while (!open.isEmpty()) {
      var reply = open.pop();
      drawn.add(reply);
      push(children.getOrDefault(reply.number(), List.of()), open);
    }
    return drawn;
  }

  private static void push(List<CommentDetails> siblings, ArrayDeque<CommentDetails> open) {
    for (int i = siblings.size() - 1; i >= 0; i--) {
      open.push(siblings.get(i));
    }
  }
}
