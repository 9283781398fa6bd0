package org.rapporteur.synthesis.engine.draft;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/// What the body of a draft says of which comments, by which the points of its summary are carried.
final class SaidInBody {

  private final Map<String, Set<SortedSet<Integer>>> byWords = new HashMap<>();
  private final Set<SortedSet<Integer>> citedTogether = new HashSet<>();
  private final Set<Integer> spokenOf = new HashSet<>();

  private SaidInBody() {}

  static SaidInBody of(Draft draft) {
    var said = new SaidInBody();
    draft.body().map(DraftParagraph::sentences).flatMap(List::stream).forEach(said::add);
    return said;
  }

  private void add(DraftSentence sentence) {
    var cited = sentence.citedComments();
    byWords.computeIfAbsent(sentence.text(), words -> new HashSet<>()).add(cited);
    citedTogether.add(cited);
    if (sentence.kind().carries() != SentenceKind.Carries.NOTHING) {
      spokenOf.addAll(cited);
    }
  }

  /// A sentence of a run's summary repeats one of the body, in its words and with what it cites.
  /// People put a point in words of their own, and may draw several paragraphs together: theirs is
  /// carried while the body cites the same comments in one sentence, or speaks of each somewhere.
  /// What cites nothing has its reason instead.
  boolean carries(DraftSentence point) {
    var cited = point.citedComments();
    return cited.isEmpty()
        || byWords.getOrDefault(point.text(), Set.of()).stream()
            .anyMatch(others -> others.containsAll(cited))
        || point.kind().isByPeople()
            && (citedTogether.contains(cited) || spokenOf.containsAll(cited));
  }
}
