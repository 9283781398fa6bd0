package org.rapporteur.discussion.thread;

import java.util.List;
import java.util.Optional;

/// A page of comments, and the cursor of the next page.
public record CommentPage(List<CommentDetails> items, Optional<String> nextCursor) {

  /// The cursor is the publication number of the last item. Expects one result more than the page
  /// size if there is a next page.
  static CommentPage fromResults(List<CommentDetails> results, int pageSize) {
    if (results.size() <= pageSize) {
      return new CommentPage(results, Optional.empty());
    }
    var items = results.subList(0, pageSize);
    return new CommentPage(items, Optional.of(String.valueOf(items.getLast().publication())));
  }
}
