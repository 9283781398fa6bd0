package org.rapporteur.rendering.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/// How much of what was said the report accounts for, counted from the document itself.
///
/// @param attached of the grouped ones those that only point to a document, which nobody read
public record Coverage(
    int total,
    int accounted,
    int cited,
    int grouped,
    int attached,
    List<Count> setAside,
    int sentences,
    List<Count> uncited) {

  public record Count(Term reason, int number) {}

  static Coverage of(Snapshot snapshot, List<AnnexEntry> contributions, List<Sentence> sentences) {
    return new Coverage(
        snapshot.comments(),
        contributions.size(),
        count(contributions, Disposition.Outcome.CITED),
        count(contributions, Disposition.Outcome.GROUPED),
        (int) contributions.stream().filter(c -> c.disposition().pointsToADocument()).count(),
        counts(
            contributions.stream()
                .map(AnnexEntry::disposition)
                .filter(d -> d.outcome() == Disposition.Outcome.SET_ASIDE)
                .flatMap(d -> Stream.ofNullable(d.reason()))),
        sentences.size(),
        counts(sentences.stream().flatMap(s -> Stream.ofNullable(s.reason()))));
  }

  private static int count(List<AnnexEntry> contributions, Disposition.Outcome outcome) {
    return (int) contributions.stream().filter(c -> c.disposition().outcome() == outcome).count();
  }

  /// The most frequent first, equal ones by code.
  private static List<Count> counts(Stream<Term> reasons) {
    var numbers = new LinkedHashMap<Term, Integer>();
    reasons.forEach(r -> numbers.merge(r, 1, Integer::sum));
    var counts = new ArrayList<Count>();
    numbers.forEach((reason, number) -> counts.add(new Count(reason, number)));
    counts.sort(
        Comparator.comparingInt(Count::number).reversed().thenComparing(c -> c.reason().code()));
    return List.copyOf(counts);
  }
}
