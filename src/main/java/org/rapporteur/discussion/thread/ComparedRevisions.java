package org.rapporteur.discussion.thread;

import java.util.List;
import java.util.Optional;
import org.rapporteur.shared.Comparison;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;

/// What changed in a comment from one revision to the next that could be read.
public record ComparedRevisions(int from, int to, LanguageTag language, Comparison comparison) {

  /// The revision after an earlier one, among those given with the latest first.
  public static int after(CommentDetails comment, List<CommentRevision> earlier, int revision) {
    int next = comment.revision();
    for (var other : earlier) {
      if (other.number() == revision) {
        return next;
      }
      next = other.number();
    }
    return next;
  }

  public static Optional<ComparedRevisions> of(
      CommentDetails comment, List<CommentRevision> earlier, int from) {
    int to = after(comment, earlier, from);
    var before = find(earlier, from);
    var later = find(earlier, to);
    String says = later.map(CommentRevision::text).orElse(comment.text());
    var language = later.map(CommentRevision::language).orElse(comment.language());
    return before.map(
        revision ->
            new ComparedRevisions(
                from,
                to,
                language,
                Comparison.of(Markdown.toPlainText(revision.text()), Markdown.toPlainText(says))));
  }

  private static Optional<CommentRevision> find(List<CommentRevision> earlier, int number) {
    return earlier.stream().filter(revision -> revision.number() == number).findFirst();
  }
}
