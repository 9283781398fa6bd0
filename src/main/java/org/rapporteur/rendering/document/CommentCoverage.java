package org.rapporteur.rendering.document;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.rendering.document.CommentDisposition.Outcome;
import org.rapporteur.rendering.text.Sentence;
import org.rapporteur.rendering.text.Term;

/// Counts of the comments that the report uses and of the sentences with citations.
///
/// @param attached number of grouped comments that only point to an attached document
public record CommentCoverage(
    int total,
    int accounted,
    int cited,
    int grouped,
    int attached,
    List<Count> setAside,
    int sentences,
    List<Count> uncited) {

  /// @param reason code of the reason
  public record Count(String reason, String label, int number) {}

  static CommentCoverage compute(
      InputSnapshot snapshot, List<AnnexEntry> contributions, List<Sentence> sentences) {
    var dispositions = contributions.stream().map(AnnexEntry::disposition).toList();
    return new CommentCoverage(
        snapshot.comments(),
        contributions.size(),
        (int) dispositions.stream().filter(d -> d.outcome() == Outcome.CITED).count(),
        (int) dispositions.stream().filter(d -> d.outcome() == Outcome.GROUPED).count(),
        (int) dispositions.stream().filter(CommentDisposition::isAttachmentOnly).count(),
        countReasons(
            dispositions.stream()
                .filter(d -> d.outcome() == Outcome.SET_ASIDE)
                .flatMap(d -> Stream.ofNullable(d.reason()))),
        sentences.size(),
        countReasons(sentences.stream().flatMap(s -> Stream.ofNullable(s.reason()))));
  }

  /// The most frequent reasons come first.
  private static List<Count> countReasons(Stream<Term> reasons) {
    return reasons.collect(groupingBy(reason -> reason, counting())).entrySet().stream()
        .map(c -> new Count(c.getKey().code(), c.getKey().label(), c.getValue().intValue()))
        .sorted(Comparator.comparingInt(Count::number).reversed().thenComparing(Count::reason))
        .toList();
  }
}
