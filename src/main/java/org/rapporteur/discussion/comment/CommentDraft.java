package org.rapporteur.discussion.comment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.discussion.attachment.AttachmentId;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.shared.LanguageTag;

/// A comment as typed, in Markdown: a top-level comment or a reply, written personally, for a
/// delegation or officially.
///
/// @param parent the number of the answered comment; null for a new thread
/// @param delegation null if the person speaks for themselves
/// @param language null to detect it
/// @param official true for an official reply of the secretariat
/// @param questionPosition the contributor's position on the question; null to leave it unchanged
public record CommentDraft(
    QuestionId question,
    @Nullable Integer parent,
    @Nullable DelegationId delegation,
    @Nullable LanguageTag language,
    String text,
    List<AttachmentId> attachments,
    boolean official,
    @Nullable ScaleChoice questionPosition) {

  public CommentDraft(
      QuestionId question,
      @Nullable Integer parent,
      @Nullable DelegationId delegation,
      @Nullable LanguageTag language,
      String text,
      List<AttachmentId> attachments,
      boolean official) {
    this(question, parent, delegation, language, text, attachments, official, null);
  }

  public CommentDraft(
      QuestionId question,
      @Nullable Integer parent,
      @Nullable DelegationId delegation,
      @Nullable LanguageTag language,
      String text,
      List<AttachmentId> attachments) {
    this(question, parent, delegation, language, text, attachments, false);
  }

  public CommentDraft(
      QuestionId question,
      @Nullable Integer parent,
      @Nullable DelegationId delegation,
      @Nullable LanguageTag language,
      String text) {
    this(question, parent, delegation, language, text, List.of());
  }

  public CommentDraft withQuestionPosition(@Nullable ScaleChoice choice) {
    return new CommentDraft(
        question, parent, delegation, language, text, attachments, official, choice);
  }

  /// Identifies the content of a request, to recognize its repetition. The language is not
  /// included, so a repetition with another language is recognized too.
  String fingerprint(String normalizedText) {
    return question
        + "|"
        + parent
        + "|"
        + delegation
        + "|"
        + normalizedText
        + (official ? "|official" : "")
        + (questionPosition == null ? "" : "|" + questionPosition)
        + (attachments.isEmpty() ? "" : "|" + attachments);
  }
}
