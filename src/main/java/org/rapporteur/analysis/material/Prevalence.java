package org.rapporteur.analysis.material;

import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// How many holders stand behind something: in all, by stakeholder group and by region. Whoever
/// spoke for two groups counts in both, as in the sentences of a draft; whoever has no region
/// counts under [SourceContributor#NO_REGION].
public record Prevalence(
    int holders,
    SortedMap<String, Integer> holdersByGroup,
    SortedMap<String, Integer> holdersByRegion) {

  public Prevalence {
    holdersByGroup = Collections.unmodifiableSortedMap(new TreeMap<>(holdersByGroup));
    holdersByRegion = Collections.unmodifiableSortedMap(new TreeMap<>(holdersByRegion));
  }

  /// Of those who made the comments of some numbers.
  public static Prevalence of(Material material, Collection<Integer> comments) {
    return of(comments.stream().map(material::present));
  }

  /// Of those who made some comments.
  public static Prevalence of(Stream<SourceComment> comments) {
    var holders = new BitSet();
    var groups = new HashMap<String, BitSet>();
    var regions = new HashMap<String, BitSet>();
    comments.forEach(
        comment -> {
          holders.set(comment.holder());
          groups.computeIfAbsent(comment.group(), g -> new BitSet()).set(comment.holder());
          regions.computeIfAbsent(comment.regionOrNone(), r -> new BitSet()).set(comment.holder());
        });
    return new Prevalence(holders.cardinality(), sizes(groups), sizes(regions));
  }

  private static SortedMap<String, Integer> sizes(Map<String, BitSet> holders) {
    var sizes = new TreeMap<String, Integer>();
    holders.forEach((code, of) -> sizes.put(code, of.cardinality()));
    return sizes;
  }

  public int ofGroup(String code) {
    return holdersByGroup.getOrDefault(code, 0);
  }

  public int ofRegion(String code) {
    return holdersByRegion.getOrDefault(code, 0);
  }
}
