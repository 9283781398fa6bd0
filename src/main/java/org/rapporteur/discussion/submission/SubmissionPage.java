package org.rapporteur.discussion.submission;

import java.util.List;
import java.util.Optional;

/// A page of public submissions, latest first.
///
/// @param next the number before which the next page begins; empty on the last page
public record SubmissionPage(List<SubmissionDetails> items, Optional<Integer> next) {

  /// Expects one result more than the page size if there is a next page.
  static SubmissionPage fromResults(List<SubmissionDetails> results, int pageSize) {
    if (results.size() <= pageSize) {
      return new SubmissionPage(results, Optional.empty());
    }
    var page = List.copyOf(results.subList(0, pageSize));
    return new SubmissionPage(page, Optional.of(page.getLast().number()));
  }
}
