package org.rapporteur.search.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.attachment.AttachmentText;
import org.rapporteur.discussion.attachment.AttachmentTextService;
import org.rapporteur.discussion.snapshot.IndexableCommentService.IndexableComment;
import org.rapporteur.discussion.theme.ThemeService;
import org.rapporteur.search.CommentMark;
import org.rapporteur.search.ResultKind;
import org.rapporteur.search.index.DocumentSource;
import org.rapporteur.search.index.PublicDocument;
import org.springframework.stereotype.Component;

/// Extracted texts and file names of attachments, with the facets of their comment.
@Component
class AttachmentSource implements DocumentSource {

  private final AttachmentTextService attachments;
  private final VisibleComments visibleComments;
  private final ThemeService themes;

  AttachmentSource(
      AttachmentTextService attachments, VisibleComments visibleComments, ThemeService themes) {
    this.attachments = attachments;
    this.visibleComments = visibleComments;
    this.themes = themes;
  }

  @Override
  public ResultKind kind() {
    return ResultKind.ATTACHMENT;
  }

  @Override
  public List<PublicDocument> load(Collection<Long> ids) {
    var texts = attachments.listForComments(ids.stream().map(CommentId::new).toList());
    var comments =
        visibleComments
            .load(texts.stream().map(AttachmentText::comment).distinct().toList())
            .stream()
            .collect(Collectors.toMap(IndexableComment::id, Function.identity()));
    var themeNumbers = themes.themeNumbersOf(comments.keySet());
    var documents = new ArrayList<PublicDocument>();
    for (var text : texts) {
      var comment = comments.get(text.comment());
      if (comment != null) {
        documents.add(toDocument(comment, text, themeNumbers.getOrDefault(comment.id(), Set.of())));
      }
    }
    return documents;
  }

  @Override
  public List<Long> findExisting(Collection<Long> ids) {
    return attachments
        .filterCommentsWithAttachments(ids.stream().map(CommentId::new).toList())
        .stream()
        .map(CommentId::value)
        .toList();
  }

  @Override
  public List<Long> listIdsAfter(long id, int limit) {
    return attachments.listCommentsAfter(new CommentId(id), limit).stream()
        .map(CommentId::value)
        .toList();
  }

  private static PublicDocument toDocument(
      IndexableComment comment, AttachmentText attached, Set<Integer> themes) {
    return CommentSource.createDocument(
        comment,
        ResultKind.ATTACHMENT,
        attached.id().value(),
        themes,
        EnumSet.noneOf(CommentMark.class),
        Map.of(comment.language().locale().getLanguage(), attached.text()),
        FileNames.toSearchText(attached.file().name()));
  }
}
