package org.rapporteur.search.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.attachment.AttachmentText;
import org.rapporteur.discussion.attachment.AttachmentTextService;
import org.rapporteur.discussion.snapshot.IndexableCommentSql.IndexableComment;
import org.rapporteur.discussion.theme.ThemeService;
import org.rapporteur.search.ResultKind;
import org.rapporteur.search.index.DocumentSource;
import org.rapporteur.search.index.IndexedItem;
import org.rapporteur.search.index.PublicDocument;
import org.springframework.stereotype.Component;

/// Loads the extracted texts and the file names of attachments, with the facets of their comment.
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
  public List<PublicDocument> load(Collection<Long> commentIds) {
    var attachmentTexts =
        attachments.listTextsOfComments(commentIds.stream().map(CommentId::new).toList());
    var commentsWithText =
        attachmentTexts.stream().map(AttachmentText::comment).distinct().toList();
    var commentsById =
        visibleComments.load(commentsWithText).stream()
            .collect(Collectors.toMap(IndexableComment::id, Function.identity()));
    var themeNumbers = themes.findThemeNumbers(commentsById.keySet());
    var documents = new ArrayList<PublicDocument>();
    for (var text : attachmentTexts) {
      var comment = commentsById.get(text.comment());
      if (comment != null) {
        documents.add(toDocument(comment, text, themeNumbers.getOrDefault(comment.id(), Set.of())));
      }
    }
    return documents;
  }

  @Override
  public List<Long> findExisting(Collection<Long> commentIds) {
    return attachments
        .filterCommentsWithAttachments(commentIds.stream().map(CommentId::new).toList())
        .stream()
        .map(CommentId::value)
        .toList();
  }

  @Override
  public List<Long> listIdsAfter(long lastId, int limit) {
    return attachments.listCommentsAfter(new CommentId(lastId), limit).stream()
        .map(CommentId::value)
        .toList();
  }

  private static PublicDocument toDocument(
      IndexableComment comment, AttachmentText attachment, Set<Integer> themes) {
    return new PublicDocument(
        IndexedItem.forAttachments(comment.id()),
        attachment.id().value(),
        comment.consultation(),
        CommentLinks.reference(comment.number()),
        CommentSource.createSortValues(comment),
        CommentSource.createFacets(comment, themes, Set.of()),
        Map.of(comment.language().locale().getLanguage(), attachment.text()),
        FileNames.toSearchText(attachment.file().name()));
  }
}
