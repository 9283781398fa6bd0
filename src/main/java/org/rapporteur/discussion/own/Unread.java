package org.rapporteur.discussion.own;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is new to somebody in a consultation: how many comments by the number of the question, and
/// the numbers of those of one question, in the order in which they were published.
public record Unread(SortedMap<Integer, Integer> byQuestion, List<Integer> fresh) {

  static final Unread NOTHING = new Unread(Collections.emptySortedMap(), List.of());

  public Unread {
    byQuestion = Collections.unmodifiableSortedMap(new TreeMap<>(byQuestion));
    fresh = List.copyOf(fresh);
  }

  public int total() {
    return byQuestion.values().stream().mapToInt(Integer::intValue).sum();
  }
}
