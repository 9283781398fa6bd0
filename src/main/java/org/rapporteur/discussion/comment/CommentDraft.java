package org.rapporteur.discussion.comment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.attachment.AttachmentId;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.shared.LanguageTag;

/// A comment as typed: Markdown, on a question or in reply to a comment's number, for oneself or
/// for a delegation, or officially for the secretariat. Without a language it is detected.
public record CommentDraft(
    QuestionId question,
    @Nullable Integer parent,
    @Nullable DelegationId delegation,
    @Nullable LanguageTag language,
    String text,
    List<AttachmentId> attachments,
    boolean official) {

  public CommentDraft(
      QuestionId question,
      @Nullable Integer parent,
      @Nullable DelegationId delegation,
      @Nullable LanguageTag language,
      String text,
      List<AttachmentId> attachments) {
    this(question, parent, delegation, language, text, attachments, false);
  }

  /// Without attachments.
  public CommentDraft(
      QuestionId question,
      @Nullable Integer parent,
      @Nullable DelegationId delegation,
      @Nullable LanguageTag language,
      String text) {
    this(question, parent, delegation, language, text, List.of());
  }

  /// What the secretariat answers to a comment, as the secretariat.
  public static CommentDraft officialReply(
      QuestionId question, int parent, @Nullable LanguageTag language, String text) {
    return new CommentDraft(question, parent, null, language, text, List.of(), true);
  }
}
