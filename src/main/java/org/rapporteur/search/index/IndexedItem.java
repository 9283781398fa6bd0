package org.rapporteur.search.index;

import java.util.List;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.search.ResultKind;

/// Unit of indexing: a comment, its attachments, a submission, a decision, all questions of a
/// consultation, or all paragraphs of its report.
/// @param id id of the submission, the decision or the comment; for attachments, of their comment;
///     for other kinds, of the consultation
public record IndexedItem(ResultKind kind, long id) {

  public static IndexedItem forComment(CommentId comment) {
    return new IndexedItem(ResultKind.COMMENT, comment.value());
  }

  /// All attachments of a comment.
  public static IndexedItem forAttachments(CommentId comment) {
    return new IndexedItem(ResultKind.ATTACHMENT, comment.value());
  }

  /// The comment and its attachments, which are public together.
  public static List<IndexedItem> forCommentAndAttachments(CommentId comment) {
    return List.of(forComment(comment), forAttachments(comment));
  }

  public static IndexedItem forConsultation(ConsultationId consultation) {
    return new IndexedItem(ResultKind.CONSULTATION, consultation.value());
  }

  /// All questions of a consultation.
  public static IndexedItem forQuestions(ConsultationId consultation) {
    return new IndexedItem(ResultKind.QUESTION, consultation.value());
  }

  /// All paragraphs of the report on a consultation.
  public static IndexedItem forParagraphs(ConsultationId consultation) {
    return new IndexedItem(ResultKind.PARAGRAPH, consultation.value());
  }

  /// Text form, which is also the id of a document without parts.
  public String key() {
    return kind.name() + ":" + id;
  }
}
