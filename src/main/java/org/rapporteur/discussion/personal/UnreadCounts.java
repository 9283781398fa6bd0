package org.rapporteur.discussion.personal;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// New comments in a consultation.
///
/// @param byQuestion counts by question number
/// @param newComments numbers of the new comments of one question, in order of publication
public record UnreadCounts(SortedMap<Integer, Integer> byQuestion, List<Integer> newComments) {

  static final UnreadCounts NONE = new UnreadCounts(Collections.emptySortedMap(), List.of());

  public UnreadCounts {
    byQuestion = Collections.unmodifiableSortedMap(new TreeMap<>(byQuestion));
    newComments = List.copyOf(newComments);
  }

  public int total() {
    return byQuestion.values().stream().mapToInt(Integer::intValue).sum();
  }
}
