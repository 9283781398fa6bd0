package org.rapporteur.discussion.thread;

import java.util.List;
import java.util.Optional;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.comparison.TextDiff;

/// The difference between two successive readable revisions of a comment.
///
/// @param language the language of the later revision
public record RevisionComparison(int from, int to, LanguageTag language, TextDiff comparison) {

  /// Returns the number of the revision that follows an earlier one.
  ///
  /// @param earlierRevisions newest first
  public static int nextRevision(
      CommentDetails comment, List<CommentRevision> earlierRevisions, int revision) {
    int next = comment.revision();
    for (var earlier : earlierRevisions) {
      if (earlier.number() == revision) {
        return next;
      }
      next = earlier.number();
    }
    return next;
  }

  /// Compares a revision with the next one. Empty if `from` is not an earlier revision.
  ///
  /// @param earlierRevisions newest first
  public static Optional<RevisionComparison> compare(
      CommentDetails comment, List<CommentRevision> earlierRevisions, int from) {
    int to = nextRevision(comment, earlierRevisions, from);
    var earlier = find(earlierRevisions, from);
    var later = find(earlierRevisions, to);
    String laterText = later.map(CommentRevision::text).orElse(comment.text());
    var language = later.map(CommentRevision::language).orElse(comment.language());
    return earlier.map(
        revision ->
            new RevisionComparison(
                from,
                to,
                language,
                TextDiff.compute(
                    Markdown.toPlainText(revision.text()), Markdown.toPlainText(laterText))));
  }

  private static Optional<CommentRevision> find(
      List<CommentRevision> earlierRevisions, int number) {
    return earlierRevisions.stream().filter(revision -> revision.number() == number).findFirst();
  }
}
