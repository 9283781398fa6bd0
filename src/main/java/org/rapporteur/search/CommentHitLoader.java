package org.rapporteur.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.attachment.AttachmentId;
import org.rapporteur.discussion.attachment.AttachmentText;
import org.rapporteur.discussion.attachment.AttachmentTextService;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.CommentVersionSql;
import org.rapporteur.search.HitLoader.HitFactory;
import org.rapporteur.search.analysis.ExcerptBuilder;
import org.rapporteur.search.analysis.SearchTerms;
import org.rapporteur.search.index.IndexResult.IndexMatch;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.springframework.stereotype.Component;

/// Loads the results for comments and for the attachments of comments.
@Component
class CommentHitLoader {

  private final CommentVersionSql comments;
  private final AttachmentTextService attachments;

  CommentHitLoader(CommentVersionSql comments, AttachmentTextService attachments) {
    this.comments = comments;
    this.attachments = attachments;
  }

  HitFactory loadComments(List<IndexMatch> matches) {
    var commentsById = findComments(matches.stream().map(IndexMatch::itemId).distinct().toList());
    return (match, consultation, terms) ->
        findVisible(consultation, commentsById.get(match.itemId()))
            .map(comment -> createCommentHit(consultation, comment, terms));
  }

  HitFactory loadAttachments(List<IndexMatch> matches) {
    var attachmentIds = matches.stream().map(match -> new AttachmentId(match.part())).toList();
    var textsById =
        attachments.listTexts(attachmentIds).stream()
            .collect(Collectors.toMap(text -> text.id().value(), Function.identity()));
    var commentsById =
        findComments(
            textsById.values().stream().map(text -> text.comment().value()).distinct().toList());
    return (match, consultation, terms) -> {
      var comment = findVisible(consultation, commentsById.get(match.itemId()));
      var text = textsById.get(match.part());
      return comment.isEmpty() || text == null
          ? Optional.empty()
          : Optional.of(createAttachmentHit(consultation, comment.get(), text, terms));
    };
  }

  private static Hit createCommentHit(
      ConsultationDetails consultation, CommentDetails comment, SearchTerms terms) {
    return new Hit(
        consultation,
        new Hit.CommentHit(comment),
        comment.reference(),
        CommentLinks.comment(consultation.slug(), comment.number()),
        comment.language(),
        ExcerptBuilder.create(terms, Markdown.toPlainText(comment.text()), comment.language()));
  }

  /// The language of an attachment is unknown. It is indexed and searched in the language of its
  /// comment.
  private static Hit createAttachmentHit(
      ConsultationDetails consultation,
      CommentDetails comment,
      AttachmentText attachment,
      SearchTerms terms) {
    return new Hit(
        consultation,
        new Hit.AttachmentHit(comment, attachment.file().name()),
        comment.reference(),
        CommentLinks.comment(consultation.slug(), comment.number()),
        LanguageTag.UNDETERMINED,
        ExcerptBuilder.create(terms, attachment.text(), comment.language()));
  }

  /// The comments whose text is public, by id.
  private Map<Long, CommentDetails> findComments(Collection<Long> ids) {
    return comments.loadComments(ids.stream().map(CommentId::new).toList()).stream()
        .filter(comment -> comment.state().showsText())
        .collect(Collectors.toMap(comment -> comment.id().value(), Function.identity()));
  }

  private static Optional<CommentDetails> findVisible(
      ConsultationDetails consultation, @Nullable CommentDetails comment) {
    return Optional.ofNullable(comment).filter(visible -> consultation.phase().showsComments());
  }
}
