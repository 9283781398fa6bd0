package org.rapporteur.synthesis.ui.history;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.rapporteur.discussion.CommentLinks;

/// The first of the comments that one version cites and another does not, and how many more.
final class CitedLine extends Paragraph {

  /// More citations than an editor reads.
  static final int NAMED = 10;

  private CitedLine(String key, SortedSet<Integer> comments) {
    setText(
        getTranslation(
            key,
            comments.stream()
                .limit(NAMED)
                .map(CommentLinks::reference)
                .collect(Collectors.joining(" ")),
            Math.max(0, comments.size() - NAMED)));
    addClassNames("small", "muted");
  }

  /// Nothing where there are none.
  ///
  /// @param key of words with the comments and how many more there are
  static Optional<CitedLine> of(String key, SortedSet<Integer> comments) {
    return comments.isEmpty() ? Optional.empty() : Optional.of(new CitedLine(key, comments));
  }
}
