package org.rapporteur.discussion.submission;

import java.util.List;
import java.util.Optional;

/// Public submissions, the latest first, and the number before which the next page begins.
public record SubmissionPage(List<SubmissionDetails> items, Optional<Integer> next) {

  /// Of one more than a page shows, where there are so many.
  static SubmissionPage of(List<SubmissionDetails> found, int most) {
    if (found.size() <= most) {
      return new SubmissionPage(found, Optional.empty());
    }
    var shown = List.copyOf(found.subList(0, most));
    return new SubmissionPage(shown, Optional.of(shown.getLast().number()));
  }
}
