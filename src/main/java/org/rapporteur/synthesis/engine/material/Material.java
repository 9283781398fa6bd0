package org.rapporteur.synthesis.engine.material;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// All that a run reads: the consultation, its questions, the comments published at one moment, and
/// the positions on contributions. Official replies are comments that the ledger accounts for; what
/// is said, counted and held is found in the contributions alone.
public record Material(
    ConsultationFacts facts,
    List<QuestionFacts> questions,
    List<SourceComment> comments,
    List<SourcePosition> positions) {

  public Material {
    questions = questions.stream().sorted(Comparator.comparingInt(QuestionFacts::number)).toList();
    comments = comments.stream().sorted(Comparator.comparingInt(SourceComment::number)).toList();
    var official =
        comments.stream()
            .filter(SourceComment::official)
            .map(SourceComment::number)
            .collect(Collectors.toSet());
    positions =
        positions.stream()
            .filter(position -> !official.contains(position.comment()))
            .sorted(
                Comparator.comparingInt(SourcePosition::comment)
                    .thenComparingInt(SourcePosition::holder))
            .toList();
  }

  public Optional<SourceComment> comment(int number) {
    int low = 0;
    int high = comments.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      var found = comments.get(middle);
      if (found.number() == number) {
        return Optional.of(found);
      }
      if (found.number() < number) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }

  /// A comment that another stage named, so that its absence is a fault of ours.
  public SourceComment present(int number) {
    return comment(number)
        .orElseThrow(() -> new IllegalStateException("C" + number + " is not in the material"));
  }

  /// Every comment but the official replies.
  public List<SourceComment> contributions() {
    return comments.stream().filter(comment -> !comment.official()).toList();
  }

  public List<SourceComment> contributionsOn(int question) {
    return comments.stream()
        .filter(comment -> !comment.official() && comment.question() == question)
        .toList();
  }
}
