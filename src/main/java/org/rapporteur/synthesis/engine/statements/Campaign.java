package org.rapporteur.synthesis.engine.statements;

import java.util.List;
import java.util.SortedMap;

/// Comments on one question that are near-copies of one text. The template is the copy most like
/// all others; the changed ones differ from it in words. Sizes are given by holders, because a
/// campaign is people.
public record Campaign(
    int question,
    int template,
    List<Integer> comments,
    List<Integer> changed,
    int holders,
    int distinctTexts,
    SortedMap<String, Integer> holdersByGroup) {

  public Campaign {
    comments = List.copyOf(comments);
    changed = List.copyOf(changed);
    holdersByGroup = java.util.Collections.unmodifiableSortedMap(holdersByGroup);
  }
}
