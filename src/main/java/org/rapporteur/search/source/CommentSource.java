package org.rapporteur.search.source;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.snapshot.IndexableCommentSql;
import org.rapporteur.discussion.snapshot.IndexableCommentSql.IndexableComment;
import org.rapporteur.discussion.theme.ThemeService;
import org.rapporteur.search.CommentMark;
import org.rapporteur.search.ResultKind;
import org.rapporteur.search.index.DocumentFacets;
import org.rapporteur.search.index.DocumentSource;
import org.rapporteur.search.index.IndexedItem;
import org.rapporteur.search.index.PublicDocument;
import org.rapporteur.search.index.SortValues;
import org.springframework.stereotype.Component;

/// Loads the public comments of consultations that show comments.
@Component
class CommentSource implements DocumentSource {

  private final IndexableCommentSql comments;
  private final VisibleComments visibleComments;
  private final ThemeService themes;

  CommentSource(
      IndexableCommentSql comments, VisibleComments visibleComments, ThemeService themes) {
    this.comments = comments;
    this.visibleComments = visibleComments;
    this.themes = themes;
  }

  @Override
  public ResultKind kind() {
    return ResultKind.COMMENT;
  }

  @Override
  public List<PublicDocument> load(Collection<Long> ids) {
    var commentIds = ids.stream().map(CommentId::new).toList();
    var themeNumbers = themes.findThemeNumbers(commentIds);
    return visibleComments.load(commentIds).stream()
        .map(comment -> toDocument(comment, themeNumbers.getOrDefault(comment.id(), Set.of())))
        .toList();
  }

  @Override
  public List<Long> listIdsAfter(long lastId, int limit) {
    return comments.listAfter(new CommentId(lastId), limit).stream().map(CommentId::value).toList();
  }

  private static PublicDocument toDocument(IndexableComment comment, Set<Integer> themes) {
    var marks = EnumSet.of(comment.isReply() ? CommentMark.REPLY : CommentMark.THREAD);
    if (comment.isRedacted()) {
      marks.add(CommentMark.REDACTED);
    }
    return new PublicDocument(
        IndexedItem.forComment(comment.id()),
        PublicDocument.NO_PART,
        comment.consultation(),
        CommentLinks.reference(comment.number()),
        createSortValues(comment),
        createFacets(comment, themes, marks),
        Map.of(comment.language().locale().getLanguage(), comment.plainText()),
        joinNames(comment));
  }

  static SortValues createSortValues(IndexableComment comment) {
    return new SortValues(comment.createdAt(), comment.number(), comment.agreementScore());
  }

  static DocumentFacets createFacets(
      IndexableComment comment, Set<Integer> themes, Set<CommentMark> marks) {
    return new DocumentFacets(
        comment.question(), comment.group(), comment.region(), comment.language(), themes, marks);
  }

  /// Names by which a comment is found, one per line.
  private static String joinNames(IndexableComment comment) {
    return Stream.of(comment.author(), comment.organization(), comment.delegation())
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.joining("\n"));
  }
}
