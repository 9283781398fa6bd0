package org.rapporteur.search;

import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.submission.SubmissionDetails;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.shared.LanguageTag;

/// Search result, loaded from the database.
/// @param reference display reference, such as "C147"
/// @param path path of the item on this site; for an attachment, path of its comment
/// @param language language of the excerpt
public record Hit(
    ConsultationDetails consultation,
    HitContent content,
    String reference,
    String path,
    LanguageTag language,
    HighlightedExcerpt excerpt) {

  /// Content of a result, by kind.
  public sealed interface HitContent {

    ResultKind kind();
  }

  public record CommentHit(CommentDetails comment) implements HitContent {

    @Override
    public ResultKind kind() {
      return ResultKind.COMMENT;
    }
  }

  /// A match in an attachment.
  ///
  /// @param comment comment that has the attachment
  /// @param file name of the attachment
  public record AttachmentHit(CommentDetails comment, String file) implements HitContent {

    @Override
    public ResultKind kind() {
      return ResultKind.ATTACHMENT;
    }
  }

  /// A match in a formal submission.
  ///
  /// @param file name of the file that contains the match; absent if the summary contains it
  public record SubmissionHit(SubmissionDetails submission, @Nullable String file)
      implements HitContent {

    @Override
    public ResultKind kind() {
      return ResultKind.SUBMISSION;
    }
  }

  /// The title, introduction, mandate or a background document of the consultation.
  public record ConsultationHit() implements HitContent {

    @Override
    public ResultKind kind() {
      return ResultKind.CONSULTATION;
    }
  }

  public record QuestionHit(QuestionDetails question) implements HitContent {

    /// Display reference of a question, such as "Q3".
    public static String reference(int number) {
      return "Q" + number;
    }

    @Override
    public ResultKind kind() {
      return ResultKind.QUESTION;
    }
  }

  public record DecisionHit(DecisionDetails decision) implements HitContent {

    @Override
    public ResultKind kind() {
      return ResultKind.DECISION;
    }
  }

  /// A match in a paragraph of the report.
  ///
  /// @param paragraph number of the paragraph in the latest edition of the report
  public record ParagraphHit(int paragraph) implements HitContent {

    /// Display reference of a paragraph, such as "¶ 13".
    public static String reference(int number) {
      return "¶ " + number;
    }

    @Override
    public ResultKind kind() {
      return ResultKind.PARAGRAPH;
    }
  }

  public ResultKind kind() {
    return content.kind();
  }
}
