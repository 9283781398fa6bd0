package org.rapporteur.search.source;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.snapshot.PublicComments;
import org.rapporteur.discussion.snapshot.PublicComments.PublicComment;
import org.rapporteur.discussion.theme.ThemeService;
import org.rapporteur.search.Kind;
import org.rapporteur.search.Mark;
import org.rapporteur.search.index.DocumentSource;
import org.rapporteur.search.index.Matter;
import org.rapporteur.search.index.PublicMatter;
import org.springframework.stereotype.Component;

/// Published comments of consultations that have opened and were not withdrawn.
@Component
class CommentSource implements DocumentSource {

  private final PublicComments comments;
  private final ShownComments shown;
  private final ThemeService themes;

  CommentSource(PublicComments comments, ShownComments shown, ThemeService themes) {
    this.comments = comments;
    this.shown = shown;
    this.themes = themes;
  }

  @Override
  public Kind kind() {
    return Kind.COMMENT;
  }

  @Override
  public List<PublicMatter> read(Collection<Long> ids) {
    var read = ids.stream().map(CommentId::new).toList();
    var found = themes.of(read);
    return shown.of(read).stream()
        .map(comment -> matter(comment, found.getOrDefault(comment.id(), Set.of())))
        .toList();
  }

  @Override
  public List<Long> after(long id, int most) {
    return comments.after(new CommentId(id), most).stream().map(CommentId::value).toList();
  }

  private static PublicMatter matter(PublicComment comment, Set<Integer> themes) {
    var marks = EnumSet.of(comment.reply() ? Mark.REPLY : Mark.THREAD);
    if (comment.redacted()) {
      marks.add(Mark.REDACTED);
    }
    return matter(
        comment,
        Kind.COMMENT,
        0,
        themes,
        marks,
        Map.of(comment.language().locale().getLanguage(), comment.plainText()),
        names(comment));
  }

  /// What is counted and narrowed down by with the comment.
  static PublicMatter matter(
      PublicComment comment,
      Kind kind,
      long part,
      Set<Integer> themes,
      Set<Mark> marks,
      Map<String, String> texts,
      @Nullable String names) {
    return new PublicMatter(
        new Matter(kind, comment.id().value()),
        part,
        comment.consultation(),
        CommentLinks.reference(comment.number()),
        comment.number(),
        comment.question(),
        comment.group(),
        comment.region(),
        comment.language(),
        themes,
        marks,
        comment.createdAt(),
        comment.agreement(),
        texts,
        names);
  }

  private static String names(PublicComment comment) {
    return Stream.of(comment.author(), comment.organization(), comment.delegation())
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.joining("\n"));
  }
}
