package org.rapporteur.synthesis.engine.themes;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.synthesis.engine.statements.Statement;

/// A statement that stands well for its theme, or for one part of it, the comments in which a
/// statement close to it is found (its own among them), and how many holders of each group these
/// are.
public record KeyPoint(
    String theme,
    @Nullable String part,
    Statement statement,
    List<Integer> comments,
    int holders,
    SortedMap<String, Integer> holdersByGroup) {

  public KeyPoint {
    comments = List.copyOf(comments);
    holdersByGroup = java.util.Collections.unmodifiableSortedMap(holdersByGroup);
  }
}
