package org.rapporteur.discussion.own;

import java.util.Map;
import java.util.Set;

/// What is personal about comments on a page: the viewer's positions (agreeing is true) and what
/// they can do with their own comments.
public record OwnMarks(
    Map<Integer, Boolean> positions, Set<Integer> editable, Set<Integer> withdrawable) {

  public static final OwnMarks NONE = new OwnMarks(Map.of(), Set.of(), Set.of());
}
