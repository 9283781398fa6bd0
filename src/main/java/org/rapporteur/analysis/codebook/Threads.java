package org.rapporteur.analysis.codebook;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.material.SourceComment;

/// Threads of comments: who replies to what.
public final class Threads {

  private final Map<Integer, Integer> parents = new HashMap<>();
  private final Map<Integer, Integer> roots = new HashMap<>();

  public Threads(Collection<SourceComment> comments) {
    comments.forEach(
        comment -> {
          Integer parent = comment.parent();
          if (parent != null) {
            parents.put(comment.number(), parent);
          }
        });
    comments.forEach(comment -> roots.put(comment.number(), findRoot(comment.number())));
  }

  private int findRoot(int comment) {
    int root = comment;
    for (Integer parent = parents.get(root); parent != null; parent = parents.get(root)) {
      root = parent;
    }
    return root;
  }

  public @Nullable Integer parent(int comment) {
    return parents.get(comment);
  }

  public int root(int comment) {
    return roots.getOrDefault(comment, comment);
  }

  public boolean isReply(int comment, int to) {
    Integer parent = parents.get(comment);
    return parent != null && parent == to;
  }

  public boolean areInOneThread(int one, int other) {
    return root(one) == root(other);
  }
}
