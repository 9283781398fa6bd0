package org.rapporteur.synthesis.engine.material;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.modulith.NamedInterface;

/// How many holders stand behind something, in all and by stakeholder group. Whoever spoke for two
/// groups counts in both, as in the sentences of a draft.
@NamedInterface("draft")
public record Prevalence(int holders, SortedMap<String, Integer> holdersByGroup) {

  /// Drafts of earlier versions of the product counted key points in all only.
  @SuppressWarnings("NullAway")
  public Prevalence {
    holdersByGroup = counted(holdersByGroup);
  }

  private static SortedMap<String, Integer> counted(SortedMap<String, Integer> holders) {
    return holders == null
        ? Collections.emptySortedMap()
        : Collections.unmodifiableSortedMap(new TreeMap<>(holders));
  }

  /// Of those who made some comments.
  public static Prevalence of(Stream<SourceComment> comments) {
    var holders = new HashSet<Integer>();
    var groups = new HashMap<String, Set<Integer>>();
    comments.forEach(
        comment -> {
          holders.add(comment.holder());
          groups.computeIfAbsent(comment.group(), group -> new HashSet<>()).add(comment.holder());
        });
    return new Prevalence(holders.size(), sizes(groups));
  }

  private static SortedMap<String, Integer> sizes(Map<String, Set<Integer>> holders) {
    var sizes = new TreeMap<String, Integer>();
    holders.forEach((code, of) -> sizes.put(code, of.size()));
    return sizes;
  }
}
