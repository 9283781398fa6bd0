package org.rapporteur.discussion.own;

import java.util.Map;
import java.util.Set;

/// Personal parts of a page of comments: the viewer's positions (true is agree), and the numbers of
/// the comments they can edit or withdraw.
public record PersonalOverlay(
    Map<Integer, Boolean> positions, Set<Integer> editable, Set<Integer> withdrawable) {

  public static final PersonalOverlay NONE = new PersonalOverlay(Map.of(), Set.of(), Set.of());
}
