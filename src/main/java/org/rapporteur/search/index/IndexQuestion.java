package org.rapporteur.search.index;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.search.Facet;
import org.rapporteur.search.Kind;
import org.rapporteur.search.SearchOrder;
import org.rapporteur.search.words.SearchWords;

/// What the index is asked.
///
/// @param chosen facet to the values of which one must hold; a facet without any is not there
/// @param since the earliest moment of what is found, absent for any
public record IndexQuestion(
    SearchWords words,
    Map<Facet, Set<String>> chosen,
    @Nullable Instant since,
    SearchOrder order,
    int offset,
    int most) {

  public IndexQuestion {
    chosen = Map.copyOf(chosen);
  }

  /// The facets that no cell tells, of which a value means the same in all that is asked for.
  Set<Facet> countedAlone() {
    var alone = EnumSet.complementOf(EnumSet.copyOf(Cells.FACETS));
    if (chosen.getOrDefault(Facet.CONSULTATION, Set.of()).size() != 1) {
      alone.removeIf(Facet::isWithinOne);
    }
    return alone;
  }

  /// The same for counting: in whatever order, on whatever page.
  IndexQuestion counted() {
    return new IndexQuestion(words, chosen, since, SearchOrder.RELEVANCE, 0, 0);
  }

  /// The same for counting what the other values of these facets would find.
  IndexQuestion without(Set<Facet> facets) {
    var others = new EnumMap<Facet, Set<String>>(Facet.class);
    others.putAll(chosen);
    others.keySet().removeAll(facets);
    return new IndexQuestion(words, others, since, order, 0, 0);
  }

  /// The same of the kinds that are not chosen; empty where none are left.
  Optional<IndexQuestion> ofOtherKinds() {
    var kinds =
        Stream.of(Kind.values())
            .map(Kind::name)
            .filter(kind -> !chosen.getOrDefault(Facet.KIND, Set.of(kind)).contains(kind))
            .collect(Collectors.toSet());
    if (kinds.isEmpty()) {
      return Optional.empty();
    }
    var others = new EnumMap<Facet, Set<String>>(Facet.class);
    others.putAll(chosen);
    others.put(Facet.KIND, kinds);
    return Optional.of(new IndexQuestion(words, others, since, order, 0, 0));
  }

  public IndexQuestion with(SearchWords others) {
    return new IndexQuestion(others, chosen, since, order, offset, most);
  }
}
