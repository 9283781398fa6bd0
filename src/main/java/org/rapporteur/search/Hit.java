package org.rapporteur.search;

import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.submission.SubmissionDetails;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.shared.LanguageTag;

/// One that was found, as everyone may read it now.
///
/// @param reference what it is called by: "C147"
/// @param address where it is, from the site's root; of an attachment the comment's
public record Hit(
    ConsultationDetails consultation,
    Thing thing,
    String reference,
    String address,
    LanguageTag language,
    Excerpt excerpt) {

  /// What it is.
  public sealed interface Thing {

    Kind kind();
  }

  public record Said(CommentDetails comment) implements Thing {

    @Override
    public Kind kind() {
      return Kind.COMMENT;
    }
  }

  public record Attached(CommentDetails comment, String file) implements Thing {

    @Override
    public Kind kind() {
      return Kind.ATTACHMENT;
    }
  }

  /// @param file in which the passage stands, absent where it stands in the summary
  public record Submitted(SubmissionDetails submission, @Nullable String file) implements Thing {

    @Override
    public Kind kind() {
      return Kind.SUBMISSION;
    }
  }

  public record Asked(QuestionDetails question) implements Thing {

    @Override
    public Kind kind() {
      return Kind.QUESTION;
    }
  }

  public record Decided(DecisionDetails decision) implements Thing {

    @Override
    public Kind kind() {
      return Kind.DECISION;
    }
  }

  public record Reported(int paragraph) implements Thing {

    @Override
    public Kind kind() {
      return Kind.PARAGRAPH;
    }
  }

  public Kind kind() {
    return thing.kind();
  }
}
